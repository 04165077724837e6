"""Classes that are mostly data."""

# Supported: classes that are mostly data.

from _signature import bind

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields',
           'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return '<dataclasses._MISSING_TYPE object>'


class _Default:
    def __repr__(self):
        return '<factory>'


class KW_ONLY:
    pass


MISSING = _Missing()
_FACTORY = _Default()


class InitVar:
    def __init__(self, type=None):
        self.type = type

    def __class_getitem__(cls, type):
        return cls(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._init_only = False

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r})')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def decorate(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
    return decorate if cls is None else decorate(cls)


def _annotation_name(annotation):
    """The name that an annotation begins with, whether it is text or a class."""
    if isinstance(annotation, str):
        return annotation.split('[')[0].split('.')[-1].strip()
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return 'InitVar'
    if annotation is KW_ONLY:
        return 'KW_ONLY'
    return getattr(annotation, '_name', '') or ''


def _own_fields(cls, kw_only):
    found = []
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        kind = _annotation_name(annotation)
        if kind == 'KW_ONLY':
            kw_only = True
            continue
        if kind == 'ClassVar':
            continue
        default = cls.__dict__.get(name, MISSING)
        item = default if isinstance(default, Field) else field(default=default)
        item.name = name
        item.type = annotation
        item._init_only = kind == 'InitVar'
        if item.kw_only is MISSING:
            item.kw_only = kw_only
        if isinstance(item.default, (list, dict, set)):
            raise ValueError(f'mutable default {type(item.default)} for field {name} is not allowed: '
                             'use default_factory')
        if isinstance(default, Field):
            if item.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, item.default)
        found.append(item)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    all_fields = {}
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            all_fields.update(inherited)
            if base.__dict__['__dataclass_params__'].frozen != frozen:
                if frozen:
                    raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
                raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    for item in _own_fields(cls, kw_only):
        all_fields[item.name] = item
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
    items = list(all_fields.values())
    if init:
        _check_order(items)
        cls.__init__ = _make_init(cls, items, frozen)
    shown = [item for item in items if not item._init_only]
    if repr and '__repr__' not in cls.__dict__:
        cls.__repr__ = _make_repr(cls, [item.name for item in shown if item.repr])
    compared = [item.name for item in shown if item.compare]
    if eq and '__eq__' not in cls.__dict__:
        cls.__eq__ = _make_eq(cls, compared)
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        _add_order(cls, compared)
    if frozen:
        _freeze(cls, [item.name for item in shown])
    _add_hash(cls, items, eq, unsafe_hash, frozen)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([item.name for item in items if item.init and not item.kw_only])
    cls.__replace__ = replace
    return cls


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen


def _has_default(item):
    return item.default is not MISSING or item.default_factory is not MISSING


def _check_order(items):
    before = None
    for item in items:
        if not item.init or item.kw_only:
            continue
        if _has_default(item):
            before = item
        elif before is not None:
            raise TypeError(f'non-default argument {item.name!r} follows default argument {before.name!r}')


def _make_init(cls, items, frozen):
    names = [item.name for item in items if item.init and not item.kw_only]
    keyword_only = [item.name for item in items if item.init and item.kw_only]
    defaults = {}
    for item in items:
        if item.init and _has_default(item):
            defaults[item.name] = _FACTORY if item.default is MISSING else item.default
    factories = {item.name: item.default_factory for item in items if item.default_factory is not MISSING}
    uninitialized = [item for item in items if not item.init]
    init_only = [item.name for item in items if item._init_only]
    count = len(names)
    every = (*names, *keyword_only)
    plain = not factories and not init_only and not uninitialized
    label = f'{cls.__qualname__}.__init__()'
    put = object.__setattr__ if frozen else setattr
    has_post_init = hasattr(cls, '__post_init__')

    def __init__(self, /, *args, **kwargs):
        if kwargs or keyword_only or len(args) != count:
            args = bind(label, names, defaults, keyword_only, args, kwargs)
        if plain:
            for name, value in zip(every, args):
                put(self, name, value)
            if has_post_init:
                self.__post_init__()
            return
        extra = {}
        for name, value in zip(every, args):
            if value is _FACTORY:
                value = factories[name]()
            if name in init_only:
                extra[name] = value
            else:
                put(self, name, value)
        for item in uninitialized:
            if item.default_factory is not MISSING:
                put(self, item.name, item.default_factory())
        if has_post_init:
            self.__post_init__(*[extra[name] for name in init_only])

    __init__.__qualname__ = f'{cls.__qualname__}.__init__'
    return __init__


def _make_repr(cls, names):
    busy = []

    def shown(self):
        fields = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
        return f'{type(self).__qualname__}({fields})'

    def __repr__(self):
        for each in busy:
            if each is self:
                return '...'
        busy.append(self)
        try:
            return shown(self)
        finally:
            busy.pop()
    # By which `pprint` knows that nobody has written it.
    __repr__.__wrapped__ = shown
    __repr__.__qualname__ = f'{cls.__qualname__}.__repr__'
    return __repr__


def _values(self, names):
    return tuple([getattr(self, name) for name in names])


def _make_eq(cls, names):
    def __eq__(self, other):
        if self is other:
            return True
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) == _values(other, names)
    return __eq__


def _add_order(cls, names):
    def __lt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) < _values(other, names)

    def __le__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) <= _values(other, names)

    def __gt__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) > _values(other, names)

    def __ge__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _values(self, names) >= _values(other, names)

    for method in (__lt__, __le__, __gt__, __ge__):
        if method.__name__ in cls.__dict__:
            raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}. '
                            'Consider using functools.total_ordering')
        setattr(cls, method.__name__, method)


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def _add_hash(cls, items, eq, unsafe_hash, frozen):
    explicit = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and '__eq__' in cls.__dict__)
    if not unsafe_hash and (explicit or not eq):
        return
    if not unsafe_hash and not frozen:
        cls.__hash__ = None
        return
    if unsafe_hash and explicit:
        raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    names = [item.name for item in items if (item.compare if item.hash is None else item.hash)]

    def __hash__(self):
        return hash(_values(self, names))
    cls.__hash__ = __hash__


def fields(class_or_instance):
    try:
        found = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([item for item in found.values() if not item._init_only])


def is_dataclass(obj):
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, lambda item: dict_factory([
        (each.name, _plain_field(item, each, dict_factory)) for each in fields(item)]))


def _plain_field(item, each, dict_factory):
    value = getattr(item, each.name)
    return _plain(value, lambda inner: asdict(inner, dict_factory=dict_factory))


def _plain(value, convert):
    """Replaces dataclass instances, inside containers too."""
    if is_dataclass(value) and not isinstance(value, type):
        return convert(value)
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_plain(each, convert) for each in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(each, convert) for each in value])
    if isinstance(value, dict):
        return type(value)([(_plain(key, convert), _plain(each, convert)) for key, each in value.items()])
    import copy
    return copy.deepcopy(value)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, lambda item: tuple_factory([
        _plain(getattr(item, each.name), lambda inner: astuple(inner, tuple_factory=tuple_factory))
        for each in fields(item)]))


def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for item in type(obj).__dataclass_fields__.values():
        if not item.init:
            if item.name in changes:
                raise TypeError(f'field {item.name} is declared with init=False, it cannot be specified with '
                                'replace()')
            continue
        if item.name not in changes:
            if item._init_only and item.default is MISSING:
                raise TypeError(f'InitVar {item.name!r} must be specified with replace()')
            changes[item.name] = getattr(obj, item.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    annotations = {}
    body = dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            annotations[item] = 'typing.Any'
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                body[item[0]] = item[2]
    body['__annotations__'] = annotations
    return dataclass(type(cls_name, bases, body), **options)
