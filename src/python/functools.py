"""Functions that work on functions."""

# Supported: functions that work on functions.

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
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


def reduce(function, iterable, initial=_missing, /):
    iterator = iter(iterable)
    if initial is _missing:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError('reduce() of empty iterable with no initial value') from None
    else:
        value = initial
    for item in iterator:
        value = function(value, item)
    return value


class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(each) for each in self.args])
        parts.extend([f'{name}={value!r}' for name, value in self.keywords.items()])
        return f'functools.partial({", ".join(parts)})'


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        return partial(self.func.__get__(instance, owner), *self.args, **self.keywords)


class _CacheInfo(tuple):
    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return (f'CacheInfo(hits={self.hits}, misses={self.misses}, maxsize={self.maxsize}, '
                f'currsize={self.currsize})')


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
    if maxsize is not None and maxsize < 0:
        maxsize = 0

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
        return _CacheInfo((counts[0], counts[1], maxsize, len(known)))

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


def cmp_to_key(mycmp):
    class K:
        __slots__ = ('obj',)

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None
    return K


def singledispatch(func):
    handlers = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in handlers:
                return handlers[base]
        return func

    def register(cls, function=None):
        if function is None:
            if isinstance(cls, type):
                return lambda function: register(cls, function)
            function = cls
            cls = next(iter(function.__annotations__.values()))
        handlers[cls] = function
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f'{func.__name__} requires at least 1 positional argument')
        return dispatch(type(args[0]))(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.__dict__['registry'] = handlers
    return update_wrapper(wrapper, func)
