"""Short reprs, and reprs of what contains itself."""

# Supported: short reprs.

import _vm

__all__ = ['Repr', 'repr', 'recursive_repr']

_repr = repr


def recursive_repr(fillvalue='...'):
    """Has a `__repr__` answer something short when it comes to the same object again."""
    def decorate(function):
        running = set()

        def wrapper(self):
            key = id(self), _vm.thread()
            if key in running:
                return fillvalue
            running.add(key)
            try:
                return function(self)
            finally:
                running.discard(key)
        wrapper.__name__ = function.__name__
        wrapper.__qualname__ = function.__qualname__
        wrapper.__module__ = function.__module__
        wrapper.__doc__ = function.__doc__
        wrapper.__wrapped__ = function
        return wrapper
    return decorate


def _halves(limit):
    """How much is kept at the beginning and at the end."""
    before = max(0, (limit - 3) // 2)
    return before, max(0, limit - 3 - before)


def _cut(text, limit, fillvalue):
    if len(text) <= limit:
        return text
    before, after = _halves(limit)
    return text[:before] + fillvalue + text[len(text) - after:]


class Repr:
    def __init__(self, *, maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6,
                 maxdeque=6, maxstring=30, maxlong=40, maxother=30, fillvalue='...', indent=None):
        self.maxlevel = maxlevel
        self.maxtuple = maxtuple
        self.maxlist = maxlist
        self.maxarray = maxarray
        self.maxdict = maxdict
        self.maxset = maxset
        self.maxfrozenset = maxfrozenset
        self.maxdeque = maxdeque
        self.maxstring = maxstring
        self.maxlong = maxlong
        self.maxother = maxother
        self.fillvalue = fillvalue
        self.indent = indent

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        method = getattr(self, f'repr_{type(x).__name__.replace(" ", "_")}', self.repr_instance)
        return method(x, level)

    def _items(self, x, level, left, right, most, trail=''):
        if level <= 0 and len(x):
            return f'{left}{self.fillvalue}{right}'
        shown = [self.repr1(each, level - 1) for each in list(x)[:most]]
        if len(x) > most:
            shown.append(self.fillvalue)
        if len(x) == 1 and trail and self.indent is None:
            right = trail + right
        return f'{left}{self._joined(shown, level)}{right}'

    def _joined(self, shown, level):
        """The items on a line, or, with an indent, each on a line of its own as deep as it is nested."""
        if self.indent is None or not shown:
            return ', '.join(shown)
        indent = self.indent
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f'Repr.indent cannot be negative int (was {indent!r})')
            indent *= ' '
        try:
            line = '\n' + (self.maxlevel - level + 1) * indent
        except TypeError as error:
            raise TypeError(f'Repr.indent must be a str, int or None, not {type(indent)}') from error
        return line + f',{line}'.join(shown) + ',\n' + (self.maxlevel - level) * indent

    def repr_tuple(self, x, level):
        return self._items(x, level, '(', ')', self.maxtuple, ',')

    def repr_list(self, x, level):
        return self._items(x, level, '[', ']', self.maxlist)

    def repr_set(self, x, level):
        return self._items(_ordered(x), level, '{', '}', self.maxset) if x else 'set()'

    def repr_frozenset(self, x, level):
        return self._items(_ordered(x), level, 'frozenset({', '})', self.maxfrozenset) if x else 'frozenset()'

    def repr_array(self, x, level):
        if not x:
            return f'array({x.typecode!r})'
        return self._items(x, level, f'array({x.typecode!r}, [', '])', self.maxarray)

    def repr_deque(self, x, level):
        return self._items(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if not x:
            return '{}'
        if level <= 0:
            return '{' + self.fillvalue + '}'
        shown = [f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}'
                 for key in _ordered(x)[:self.maxdict]]
        if len(x) > self.maxdict:
            shown.append(self.fillvalue)
        return '{' + self._joined(shown, level) + '}'

    def repr_str(self, x, level):
        shown = _repr(x[:self.maxstring])
        if len(shown) <= self.maxstring:
            return shown
        before, after = _halves(self.maxstring)
        shown = _repr(x[:before] + x[len(x) - after:])
        return shown[:before] + self.fillvalue + shown[len(shown) - after:]

    def repr_int(self, x, level):
        return _cut(_repr(x), self.maxlong, self.fillvalue)

    def repr_instance(self, x, level):
        try:
            return _cut(_repr(x), self.maxother, self.fillvalue)
        except Exception:
            return f'<{type(x).__name__} instance at {id(x):#x}>'


def _ordered(items):
    try:
        return sorted(items)
    except Exception:
        return list(items)


aRepr = Repr()
repr = aRepr.repr
