"""Shallow and deep copies."""

# Supported: shallow and deep copies.

from _pickling import _default_reduce, _own

_ATOMS = (type(None), bool, int, float, complex, str, bytes, type, range, type(Ellipsis), type(NotImplemented),
          type(lambda: None), type(len), frozenset)


class Error(Exception):
    pass


error = Error


def copy(x):
    kind = type(x)
    if kind in _ATOMS or kind is tuple or isinstance(x, type):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    method = getattr(kind, '__copy__', None)
    if method is not None:
        return method(x)
    return _rebuild(x, _reduced(x), None)


def deepcopy(x, memo=None, _nil=[]):
    memo = {} if memo is None else memo
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    kind = type(x)
    if kind in _ATOMS and kind is not frozenset or isinstance(x, type):
        return x
    if kind is list:
        y = memo[id(x)] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif kind is dict:
        y = memo[id(x)] = {}
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        if id(x) in memo:
            return memo[id(x)]
        same = all([a is b for a, b in zip(items, x)])
        y = x if same else tuple(items)
    elif kind is set or kind is frozenset:
        y = kind([deepcopy(item, memo) for item in x])
    elif kind is bytearray:
        y = x.copy()
    else:
        method = getattr(kind, '__deepcopy__', None)
        y = _rebuild(x, _reduced(x), memo) if method is None else method(x, memo)
    if y is not x:
        memo[id(x)] = y
        memo.setdefault(id(memo), []).append(x)
    return y


def _reduced(x):
    kind = type(x)
    reduce = _own(kind, '__reduce_ex__')
    if reduce is not None:
        return reduce(x, 4)
    reduce = _own(kind, '__reduce__')
    return _default_reduce(x, kind) if reduce is None else reduce(x)


def _rebuild(x, reduced, memo):
    """A new object from what __reduce__ says; with a memo, its parts are copied too."""
    if isinstance(reduced, str):
        return x
    deep = (lambda part: deepcopy(part, memo)) if memo is not None else (lambda part: part)
    function, args, state, items, pairs = (*reduced, None, None, None)[:5]
    y = function(*[deep(each) for each in args])
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        state = deep(state)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(deep(item))
    if pairs is not None:
        for key, value in pairs:
            y[deep(key)] = deep(value)
    return y


def replace(obj, /, **changes):
    method = getattr(type(obj), '__replace__', None)
    if method is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return method(obj, **changes)
