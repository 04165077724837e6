"""typing.Protocol: classes that say what others must have."""

from _generic import ClassAlias, Generic, TypeVar
from abc import ABCMeta, abstractmethod

# What a class has without having said so.
_NO_MEMBERS = {'__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
               '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
               '__orig_bases__', '__orig_class__', '__parameters__', '__type_params__', '__protocol_attrs__',
               '__non_callable_proto_members__', '__qualname__', '__init_subclass__', '__final__',
               '_is_protocol', '_is_runtime_protocol', '_registered', '_MutableMapping__marker', '_takes_parameters'}
# Abstract classes that a protocol may derive from.
_ALLOWED = {
    'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized',
                        'Container', 'Collection', 'Reversible', 'Buffer'),
    'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager'),
}


def _members_of(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ not in ('Protocol', 'Generic'):
            names.update(base.__dict__)
            names.update(base.__dict__.get('__annotations__', {}))
    return {name for name in names if name not in _NO_MEMBERS and not name.startswith('_abc_')}


def _no_init(self, *args, **kwargs):
    """The `__init__` of protocols; what derives from one without being one has the next class's."""
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    for base in cls.__mro__:
        found = base.__dict__.get('__init__', _no_init)
        if found is not _no_init:
            cls.__init__ = found
            break
    cls.__init__(self, *args, **kwargs)


def _hook(cls, other):
    """The `__subclasshook__` of protocols."""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            if name in base.__dict__.get('__annotations__', {}) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class _ProtocolMeta(ABCMeta):
    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if cls._is_protocol:
            cls.__protocol_attrs__ = _members_of(cls)

    def _check_runtime(cls):
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if cls._is_protocol:
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            cls._check_runtime()
            fields = sorted([name for name in cls.__protocol_attrs__ if not callable(getattr(cls, name, None))])
            if fields:
                raise TypeError("Protocols with non-method members don't support issubclass()."
                                f' Non-method members: {str(fields)[1:-1]}.')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol or not cls._is_protocol:
            return super().__instancecheck__(instance)
        cls._check_runtime()
        if cls in type(instance).__mro__:
            return True
        for name in cls.__protocol_attrs__:
            try:
                value = getattr(instance, name)
            except AttributeError:
                return False
            if value is None and callable(getattr(cls, name, None)):
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """The base of protocols."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False
    _takes_parameters = True

    def __class_getitem__(cls, items):
        if cls is Protocol:
            return ClassAlias(cls, Generic[items].__args__)
        return super().__class_getitem__(items)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._takes_parameters = False
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([base is Protocol for base in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_hook)
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                    or base.__name__ in _ALLOWED.get(base.__module__, ())):
                raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        if cls.__init__ is Protocol.__init__ or '__init__' not in cls.__dict__:
            cls.__init__ = _no_init


Protocol.__module__ = 'typing'


def runtime_checkable(cls):
    if not (isinstance(cls, type) and issubclass(cls, Generic) and getattr(cls, '_is_protocol', False)):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


_T_co = TypeVar('T_co', covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsComplex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __complex__(self):
        pass


@runtime_checkable
class SupportsBytes(Protocol):
    __slots__ = ()

    @abstractmethod
    def __bytes__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol[_T_co]):
    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol[_T_co]):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


for _each in (SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound):
    _each.__module__ = 'typing'
