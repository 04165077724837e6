"""Names for annotations. They mean nothing when a program runs."""

# Supported: names for annotations, which mean nothing when a program runs.

from _generic import Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple
from _typing_records import NamedTuple, TypedDict, is_typeddict
from abc import ABC
import collections.abc as _abc

TYPE_CHECKING = False


class _Form:
    """Anything that may be written in square brackets in an annotation."""

    def __init__(self, name):
        self._name = name

    def __getitem__(self, item):
        return self

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __call__(self, *args, **kwargs):
        return _Form(self._name)

    def __mro_entries__(self, bases):
        return ()

    def __repr__(self):
        return f'typing.{self._name}'


Any = _Form('Any')
Union = _Form('Union')
Optional = _Form('Optional')
Literal = _Form('Literal')
Final = _Form('Final')
ClassVar = _Form('ClassVar')
Annotated = _Form('Annotated')
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')
Concatenate = _Form('Concatenate')
TypeGuard = _Form('TypeGuard')
TypeIs = _Form('TypeIs')
Unpack = _Form('Unpack')
Required = _Form('Required')
NotRequired = _Form('NotRequired')
ReadOnly = _Form('ReadOnly')
AnyStr = TypeVar('AnyStr', bytes, str)

List = list
Dict = dict
Set = set
FrozenSet = frozenset
Tuple = tuple
Type = type
Text = str
Pattern = _Form('Pattern')
Match = _Form('Match')
IO = _Form('IO')
TextIO = _Form('TextIO')
BinaryIO = _Form('BinaryIO')
Deque = _Form('Deque')
DefaultDict = _Form('DefaultDict')
OrderedDict = _Form('OrderedDict')
Counter = _Form('Counter')
ChainMap = _Form('ChainMap')
ContextManager = AbstractContextManager = _Form('ContextManager')
AsyncContextManager = _Form('AsyncContextManager')

Hashable = _abc.Hashable
Iterable = _abc.Iterable
Iterator = _abc.Iterator
Reversible = _abc.Reversible
Generator = _abc.Generator
Sized = _abc.Sized
Container = _abc.Container
Collection = _abc.Collection
Callable = _abc.Callable
Awaitable = _abc.Awaitable
Coroutine = _abc.Coroutine
AsyncIterable = _abc.AsyncIterable
AsyncIterator = _abc.AsyncIterator
AsyncGenerator = _abc.AsyncGenerator
Sequence = _abc.Sequence
MutableSequence = _abc.MutableSequence
AbstractSet = _abc.Set
MutableSet = _abc.MutableSet
Mapping = _abc.Mapping
MutableMapping = _abc.MutableMapping
KeysView = _abc.KeysView
ValuesView = _abc.ValuesView
ItemsView = _abc.ItemsView
SupportsInt = SupportsFloat = SupportsAbs = SupportsIndex = SupportsRound = _Form('Supports')


class _NoDefault:
    """Said of a type parameter that has no default."""

    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefault()


class Protocol(Generic):
    def __class_getitem__(cls, item):
        return cls


def NewType(name, tp):
    def new_type(value):
        return value
    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def overload(function):
    return function


def final(function):
    return function


def no_type_check(function):
    return function


def runtime_checkable(cls):
    return cls


def override(function):
    return function


def get_type_hints(obj, *args, **options):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


def assert_type(val, typ):
    return val


def assert_never(arg):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj):
    return obj
