"""Functions that work on functions."""

# Supported: functions that work on functions.

from _functools import cmp_to_key, partial, reduce

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _missing)
        if value is not _missing:
            setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


class partialmethod:
    """A method with some of its arguments given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *[repr(each) for each in self.args]]
        parts.extend([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'functools.partialmethod({", ".join(parts)})'

    def __get__(self, instance, owner=None):
        get = getattr(type(self.func), '__get__', None)
        if get is not None:
            bound = get(self.func, instance, owner)
            if bound is not self.func:
                # The function's own way of being bound: as a class or static method, or by another descriptor.
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    made.__self__ = bound.__self__
                return made

        def _method(self_, /, *args, **keywords):
            return self.func(self_, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method.__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def _cache_info(hits, misses, maxsize, currsize):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return _CacheInfo(hits, misses, maxsize, currsize)


_CacheInfo = None


def _cache_key(args, keywords, typed):
    if not keywords and not typed:
        return args
    key = (args, tuple(keywords.items()))
    if typed:
        key += (tuple([type(each) for each in args]), tuple([type(each) for each in keywords.values()]))
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _cached(maxsize, 128, typed)
    if maxsize is not None:
        if not isinstance(maxsize, int):
            raise TypeError('Expected first argument to be an integer, a callable, or None')
        maxsize = max(maxsize, 0)

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def cache(function, /):
    return _cached(function, None, False)


def _cached(function, maxsize, typed):
    known = {}
    counts = [0, 0]

    def wrapper(*args, **keywords):
        key = _cache_key(args, keywords, typed)
        value = known.get(key, _missing)
        if value is not _missing:
            counts[0] += 1
            if maxsize is not None:
                known[key] = known.pop(key, value)
            return value
        counts[1] += 1
        value = function(*args, **keywords)
        if maxsize != 0:
            known[key] = value
            if maxsize is not None and len(known) > maxsize:
                known.pop(next(iter(known)), None)
        return value

    def cache_info():
        return _cache_info(counts[0], counts[1], maxsize, len(known))

    def cache_clear():
        known.clear()
        counts[:] = [0, 0]

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f'instance to cache {self.attrname!r} property.') from None
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = values[self.attrname] = self.func(instance)
        return value

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


def total_ordering(cls):
    """Adds the comparisons that follow from `__eq__` and one of the others."""
    defined = [name for name in ('__lt__', '__le__', '__gt__', '__ge__')
               if any([name in each.__dict__ for each in cls.__mro__ if each is not object])]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for name, method in _DERIVED[defined[0]].items():
        if name not in defined:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def _derive(root, invert, equal):
    """A comparison from `root`: inverted or not, and then `or ==` (True), `and !=` (False) or nothing (None)."""
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        if invert:
            result = not result
        if equal is True:
            return result or self == other
        if equal is False:
            return result and self != other
        return result
    return method


_DERIVED = {
    '__lt__': {'__gt__': _derive('__lt__', True, False), '__le__': _derive('__lt__', False, True),
               '__ge__': _derive('__lt__', True, None)},
    '__le__': {'__ge__': _derive('__le__', True, True), '__lt__': _derive('__le__', False, False),
               '__gt__': _derive('__le__', True, None)},
    '__gt__': {'__lt__': _derive('__gt__', True, False), '__ge__': _derive('__gt__', False, True),
               '__le__': _derive('__gt__', True, None)},
    '__ge__': {'__le__': _derive('__ge__', True, True), '__gt__': _derive('__ge__', False, False),
               '__lt__': _derive('__ge__', True, None)},
}


def _implementation(cls, registry):
    """What is registered for a class, its bases, or the abstract classes that count it among them: the most special one."""
    for base in cls.__mro__[:-1]:
        if base in registry:
            return registry[base]
        # Abstract ones, of which this base is the first to be one.
        found = [each for each in registry if each not in cls.__mro__ and issubclass(base, each)]
        special = [each for each in found if not any([issubclass(other, each) for other in found if other is not each])]
        if len(special) > 1:
            raise RuntimeError(f'Ambiguous dispatch: {special[0]!r} or {special[1]!r}')
        if special and not any([issubclass(other, special[0]) for other in cls.__mro__[:-1] if other in registry]):
            return registry[special[0]]
    return registry.get(object)


def _is_union(value):
    return type(value).__name__ in ('UnionType', '_UnionGenericAlias') and all(
        [isinstance(each, type) for each in value.__args__])


def singledispatch(func):
    """A function that does something else for each type of its first argument."""
    functions = {}
    known = {}

    def dispatch(cls):
        # What counts as what may change when something is registered with an abstract class.
        found = known.get(cls)
        if found is None:
            found = functions[cls] if cls in functions else _implementation(cls, functions)
            if not any([hasattr(each, '_registered') for each in functions]):
                known[cls] = found
        return found

    def register(cls, func=None):
        if isinstance(cls, type) or _is_union(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            annotations = getattr(getattr(cls, '__func__', cls), '__annotations__', {})
            if not annotations:
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or '
                                'plain `@register` on an annotated function.')
            func = cls
            name, cls = next(iter(annotations.items()))
            if not isinstance(cls, type) and not _is_union(cls):
                raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')
        for each in cls.__args__ if _is_union(cls) else (cls,):
            functions[each] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    functions[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    from types import MappingProxyType
    wrapper.registry = MappingProxyType(functions)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """A method that does something else for each type of its first argument after `self`."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        name = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{name} requires at least 1 positional argument')
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        return update_wrapper(_method, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
