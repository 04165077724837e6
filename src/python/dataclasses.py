"""Classes that are mostly data."""

# Supported: classes that are mostly data.

import _vm
from _signature import bind

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields',
           'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_mappingproxy = type(object.__dict__)
_no_metadata = _mappingproxy({})


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        kind = self.type
        shown = kind.__name__ if isinstance(kind, type) else _repr(kind)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


_repr = repr


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
        self.metadata = _no_metadata if metadata is None else _mappingproxy(metadata)
        self.kw_only = kw_only
        self._init_only = False

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r})')

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def decorate(cls):
        cls.__module__  # What is no class is refused, as anything without a module.
        params = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
        return _process(cls, params)
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


def _process(cls, params):
    frozen = params.frozen
    all_fields = {}
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            all_fields.update(inherited)
            if base.__dict__['__dataclass_params__'].frozen != frozen:
                if frozen:
                    raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
                raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    for item in _own_fields(cls, params.kw_only):
        all_fields[item.name] = item
    cls.__dataclass_fields__ = all_fields
    cls.__dataclass_params__ = params
    items = list(all_fields.values())
    _check_order(items)
    if params.init and '__init__' not in cls.__dict__:
        cls.__init__ = _make_init(cls, items, frozen)
    shown = [item for item in items if not item._init_only]
    if params.repr and '__repr__' not in cls.__dict__:
        cls.__repr__ = _make_repr(cls, [item.name for item in shown if item.repr])
    compared = [item.name for item in shown if item.compare]
    if params.eq and '__eq__' not in cls.__dict__:
        cls.__eq__ = _make_eq(cls, compared)
    if params.order:
        if not params.eq:
            raise ValueError('eq must be true if order is true')
        _add_order(cls, compared)
    if frozen:
        _freeze(cls, [item.name for item in shown])
    _add_hash(cls, items, params.eq, params.unsafe_hash, frozen)
    if params.match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([item.name for item in items if item.init and not item.kw_only])
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(cls, items)
    if params.slots:
        return _with_slots(cls, [item.name for item in shown], frozen, params.weakref_slot)
    if params.weakref_slot:
        raise TypeError('weakref_slot is True but slots is False')
    return cls


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        return f'_DataclassParams({",".join([f"{name}={getattr(self, name)!r}" for name in self.__slots__])})'


def _signature_text(cls, items):
    """What a class takes, as its doc string says it."""
    if not cls.__dataclass_params__.init or not hasattr(cls.__init__, '__signature__'):
        from inspect import signature
        return str(signature(cls)).replace(' -> None', '')
    parts = []
    for item in items:
        if item.init and not item.kw_only:
            parts.append(_parameter_text(item))
    by_name = [_parameter_text(item) for item in items if item.init and item.kw_only]
    return f'({", ".join([*parts, *(["*"] if by_name else []), *by_name])})'


def _parameter_text(item):
    kind = item.type
    if isinstance(kind, type) and not hasattr(kind, '__origin__'):
        shown = kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'
    else:
        shown = repr(kind).replace('typing.', '')
    default = '' if not _has_default(item) else f' = {_default_of(item)!r}'
    return f'{item.name}: {shown}{default}'


def _default_of(item):
    return _FACTORY if item.default is MISSING else item.default


def _signature_of(items):
    """The inspect.Signature of a generated `__init__`."""
    from inspect import Parameter, Signature
    parameters = [Parameter('self', Parameter.POSITIONAL_OR_KEYWORD)]
    for by_name, kind in ((False, Parameter.POSITIONAL_OR_KEYWORD), (True, Parameter.KEYWORD_ONLY)):
        for item in items:
            if item.init and item.kw_only is by_name:
                default = _default_of(item) if _has_default(item) else Parameter.empty
                parameters.append(Parameter(item.name, kind, default=default, annotation=item.type))
    return Signature(parameters, return_annotation=None)


def _with_slots(cls, names, frozen, weakref_slot):
    """The same class once more: slots are said when a class is made."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ('__weakref__',))
        inherited.update((slots,) if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    namespace['__slots__'] = tuple([name for name in (*names, *(('__weakref__',) if weakref_slot else ()))
                                    if name not in inherited])
    for name in (*names, '__dict__', '__weakref__'):
        namespace.pop(name, None)
    if frozen:
        namespace.setdefault('__getstate__', _getstate)
        namespace.setdefault('__setstate__', _setstate)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


def _getstate(self):
    return [getattr(self, item.name) for item in fields(self)]


def _setstate(self, state):
    for item, value in zip(fields(self), state):
        object.__setattr__(self, item.name, value)


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
    __init__.__annotations__ = {**{item.name: item.type for item in items if item.init}, 'return': None}
    # Made when it is asked for: `inspect` is long to import.
    __init__.__signature__ = lambda: _signature_of(items)
    return __init__


def _make_repr(cls, names):
    busy = set()

    def shown(self):
        fields = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
        return f'{type(self).__qualname__}({fields})'

    def __repr__(self):
        key = id(self), _vm.thread()
        if key in busy:
            return '...'
        busy.add(key)
        try:
            return shown(self)
        finally:
            busy.discard(key)
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
            raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__} '
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

    for method in (__setattr__, __delattr__):
        if method.__name__ in cls.__dict__:
            raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')
        setattr(cls, method.__name__, method)


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
    return _replace(obj, **changes)


def _replace(obj, /, **changes):
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


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    from keyword import iskeyword
    from types import new_class
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, defaults[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind

    def fill(body):
        body.update(namespace or {})
        body.update(defaults)
        body['__annotations__'] = annotations
    made = new_class(cls_name, bases, {}, fill)
    if module is None:
        import sys
        module = sys._getframemodulename(1) or '__main__'
    made.__module__ = module
    return dataclass(made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
