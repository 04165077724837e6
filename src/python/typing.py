"""Types for annotations."""

# Supported: types for annotations, and what looks at them. Nothing is checked when a program runs.

from _generic import Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple
from _typing_forms import (Annotated, AnnotatedAlias, Any, BareAlias, CallableAlias, Callable, ClassVar, Concatenate, Final, ForwardRef,
                           Literal, LiteralString, NamedAlias, Never, NoReturn, NotRequired, Optional, ReadOnly, Required, Self,
                           TypeAlias, TypeGuard, TypeIs, Union, Unpack, convert)
from _typing_records import NamedTuple, TypedDict, is_typeddict

__all__ = [
    'AbstractSet', 'Annotated', 'Any', 'AnyStr', 'AsyncContextManager', 'AsyncGenerator', 'AsyncIterable', 'AsyncIterator', 'Awaitable',
    'BinaryIO', 'ByteString', 'Callable', 'ChainMap', 'ClassVar', 'Collection', 'Concatenate', 'Container', 'ContextManager',
    'Coroutine', 'Counter', 'DefaultDict', 'Deque', 'Dict', 'Final', 'ForwardRef', 'FrozenSet', 'Generator', 'Generic', 'Hashable',
    'IO', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'List', 'Literal', 'LiteralString', 'Mapping', 'MappingView', 'Match',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'NamedTuple', 'Never', 'NewType', 'NoDefault', 'NoReturn', 'NotRequired',
    'Optional', 'OrderedDict', 'ParamSpec', 'ParamSpecArgs', 'ParamSpecKwargs', 'Pattern', 'Protocol', 'ReadOnly', 'Required',
    'Reversible', 'Self', 'Sequence', 'Set', 'Sized', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat',
    'SupportsIndex', 'SupportsInt', 'SupportsRound', 'TYPE_CHECKING', 'Text', 'TextIO', 'Tuple', 'Type', 'TypeAlias', 'TypeAliasType',
    'TypeGuard', 'TypeIs', 'TypeVar', 'TypeVarTuple', 'TypedDict', 'Union', 'Unpack', 'ValuesView', 'assert_never', 'assert_type',
    'cast', 'clear_overloads', 'dataclass_transform', 'final', 'get_args', 'get_origin', 'get_overloads', 'get_protocol_members',
    'get_type_hints', 'is_protocol', 'is_typeddict', 'no_type_check', 'no_type_check_decorator', 'overload', 'override', 'reveal_type',
    'runtime_checkable',
]

TYPE_CHECKING = False
AnyStr = TypeVar('AnyStr', bytes, str)
Text = str


def _of_re(name):
    def find():
        import re
        return getattr(re, name)
    return find


def _of_collections(name):
    def find():
        import collections
        return getattr(collections, name)
    return find


def _of_contextlib(name):
    def find():
        import contextlib
        return getattr(contextlib, name)
    return find


List = BareAlias('List', list, 1)
Dict = BareAlias('Dict', dict, 2)
Set = BareAlias('Set', set, 1)
FrozenSet = BareAlias('FrozenSet', frozenset, 1)
Tuple = BareAlias('Tuple', tuple)
Type = BareAlias('Type', type, 1)
Pattern = BareAlias('Pattern', _of_re('Pattern'), 1)
Match = BareAlias('Match', _of_re('Match'), 1)
Deque = BareAlias('Deque', _of_collections('deque'), 1)
DefaultDict = BareAlias('DefaultDict', _of_collections('defaultdict'), 2)
OrderedDict = BareAlias('OrderedDict', _of_collections('OrderedDict'), 2)
Counter = BareAlias('Counter', _of_collections('Counter'), 1)
ChainMap = BareAlias('ChainMap', _of_collections('ChainMap'), 2)
ContextManager = BareAlias('ContextManager', _of_contextlib('AbstractContextManager'), 2)
AsyncContextManager = BareAlias('AsyncContextManager', _of_contextlib('AbstractAsyncContextManager'), 2)


def _abstract(name, count, origin=None):
    def find():
        from collections import abc
        return getattr(abc, origin or name)
    return BareAlias(name, find, count)


Hashable = _abstract('Hashable', 0)
Awaitable = _abstract('Awaitable', 1)
Coroutine = _abstract('Coroutine', 3)
AsyncIterable = _abstract('AsyncIterable', 1)
AsyncIterator = _abstract('AsyncIterator', 1)
AsyncGenerator = _abstract('AsyncGenerator', 2)
Iterable = _abstract('Iterable', 1)
Iterator = _abstract('Iterator', 1)
Generator = _abstract('Generator', 3)
Reversible = _abstract('Reversible', 1)
Sized = _abstract('Sized', 0)
Container = _abstract('Container', 1)
Collection = _abstract('Collection', 1)
AbstractSet = _abstract('AbstractSet', 1, 'Set')
MutableSet = _abstract('MutableSet', 1)
Mapping = _abstract('Mapping', 2)
MutableMapping = _abstract('MutableMapping', 2)
Sequence = _abstract('Sequence', 1)
MutableSequence = _abstract('MutableSequence', 1)
ByteString = _abstract('ByteString', 0)
MappingView = _abstract('MappingView', 1)
KeysView = _abstract('KeysView', 1)
ItemsView = _abstract('ItemsView', 2)
ValuesView = _abstract('ValuesView', 1)

# What few programs want is imported when it is asked for.
_PROTOCOLS = ('Protocol', 'SupportsAbs', 'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt',
              'SupportsRound', 'get_protocol_members', 'is_protocol', 'runtime_checkable')
_FILES = ('BinaryIO', 'IO', 'TextIO')


def __getattr__(name):
    if name in _PROTOCOLS:
        import _typing_protocols as home
    elif name in _FILES:
        import _typing_io as home
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    value = globals()[name] = getattr(home, name)
    return value


def __dir__():
    return sorted({*globals(), *_PROTOCOLS, *_FILES})


class _NoDefaultType:
    """Said of a type parameter that has no default."""

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = 'NoDefaultType'
_NoDefaultType.__module__ = 'builtins'
NoDefault = _NoDefaultType()


class NewType:
    """A type that is another one, to a type checker only."""

    def __init__(self, name, tp):
        import sys
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = sys._getframemodulename(1) or '__main__'

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                raise TypeError('Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Dummy,)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__


def cast(typ, val):
    return val


_overloads = {}


def _overload_dummy(*args, **kwds):
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub '
                              'module should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    inner = getattr(func, '__func__', func)
    try:
        key = inner.__module__, inner.__qualname__
        _overloads.setdefault(key, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    func = getattr(func, '__func__', func)
    return list(_overloads.get((func.__module__, func.__qualname__), {}).values())


def clear_overloads():
    _overloads.clear()


def _marked(obj, name):
    try:
        setattr(obj, name, True)
    except (AttributeError, TypeError):
        pass
    return obj


def final(f):
    return _marked(f, '__final__')


def override(method, /):
    return _marked(method, '__override__')


def no_type_check(arg):
    if isinstance(arg, type):
        for name, value in list(arg.__dict__.items()):
            if getattr(value, '__qualname__', None) == f'{arg.__qualname__}.{name}':
                _marked(getattr(value, '__func__', value), '__no_type_check__')
    return _marked(arg, '__no_type_check__')


def no_type_check_decorator(decorator):
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    from functools import wraps
    return wraps(decorator)(wrapped_decorator)


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(),
                        **kwargs):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs,
        }
        return cls_or_fn
    return decorator


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    from _typing_hints import hints_of
    return hints_of(obj, globalns, localns, include_extras)


def get_origin(tp):
    if isinstance(tp, AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return Generic
    from types import GenericAlias, UnionType
    if isinstance(tp, (GenericAlias, BareAlias, ParamSpecArgs)):
        return tp.__origin__
    return UnionType if isinstance(tp, UnionType) else None


def get_args(tp):
    if isinstance(tp, AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    from types import GenericAlias, UnionType
    if isinstance(tp, UnionType):
        return tp.__args__
    if not isinstance(tp, GenericAlias):
        return ()
    from collections.abc import Callable as callable_class
    args = tp.__args__
    if tp.__origin__ is callable_class and isinstance(tp, CallableAlias) and not (
            len(args) == 2 and (args[0] is Ellipsis or isinstance(args[0], ParamSpec)
                                or isinstance(args[0], NamedAlias) and args[0]._name == 'Concatenate')):
        return list(args[:-1]), args[-1]
    return args


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {value}')


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj
