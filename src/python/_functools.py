"""What functools has in C: partial, reduce and cmp_to_key."""

import _vm

_missing = object()


def reduce(function, iterable, initial=_missing, /):
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError('reduce() arg 2 must support iteration') from None
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
    __slots__ = ('func', 'args', 'keywords', '__dict__', '__weakref__')

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError('the first argument must be callable')
        if isinstance(func, partial):
            args = [*func.args, *args]
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords
        return self

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __get__(self, obj, objtype=None):
        if obj is not None:
            import warnings
            warnings.warn('functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() '
                          'if you want to preserve the old behavior', FutureWarning, 2)
        return self

    def __repr__(self):
        kind = type(self)
        name = f'{kind.__module__}.{kind.__qualname__}'
        key = id(self), _vm.thread()
        if key in _shown:
            return '...'
        _shown.add(key)
        try:
            parts = [repr(self.func)]
            parts.extend([repr(each) for each in self.args])
            parts.extend([f'{name}={value!r}' for name, value in self.keywords.items()])
        finally:
            _shown.discard(key)
        return f'{name}({", ".join(parts)})'

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords, self.__dict__ or None)

    def __setstate__(self, state, /):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, attributes = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, (dict, type(None))):
            raise TypeError('invalid partial state')
        self.func = func
        self.args = tuple(args)
        self.keywords = dict(keywords or {})
        self.__dict__.update(attributes or {})

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


# The partials whose text is being made, each with the thread that makes it, for one that is among its own arguments.
_shown = set()


class KeyWrapper:
    """What cmp_to_key answers, and with `obj` what that makes of an object."""

    __slots__ = ('_compare', 'obj')

    def __init__(self, compare):
        self._compare = compare

    def __call__(self, obj):
        made = KeyWrapper(self._compare)
        made.obj = obj
        return made

    def __lt__(self, other):
        return self._compare(self.obj, _object_of(other)) < 0

    def __gt__(self, other):
        return self._compare(self.obj, _object_of(other)) > 0

    def __eq__(self, other):
        return self._compare(self.obj, _object_of(other)) == 0

    def __le__(self, other):
        return self._compare(self.obj, _object_of(other)) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, _object_of(other)) >= 0

    __hash__ = None


def _object_of(other):
    if type(other) is not KeyWrapper:
        raise TypeError('other argument must be K instance')
    return other.obj


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


partial.__module__ = KeyWrapper.__module__ = 'functools'
