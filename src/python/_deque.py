"""deque: a ring of items that doubles when it is full. What CPython does in one step is one step (`_ring`)."""


import _ring
import _vm
from _repeated import guarded

# What is finite and runs nothing of the program's when it is iterated.
_PLAIN = (list, tuple, str, range, dict, set)


@_vm.c_type
class deque:
    """A list whose both ends are quick to reach."""

    __module__ = 'collections'
    __slots__ = ('_ring', '_maxlen', '__weakref__')

    def __init__(self, iterable=(), maxlen=None, *excess):
        if excess:
            raise TypeError(f'deque() takes at most 2 arguments ({len(excess) + 2} given)')
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._ring = _ring.make()
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def append(self, item):
        _ring.push(self._ring, item, self._maxlen)

    def appendleft(self, item):
        _ring.push_left(self._ring, item, self._maxlen)

    def pop(self):
        return _ring.pull(self._ring)

    def popleft(self):
        return _ring.pull_left(self._ring)

    def extend(self, iterable):
        if type(iterable) in _PLAIN and self._maxlen is None and not _ring.size(self._ring):
            self._set(list(iterable))
            return
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        self._set([])

    def rotate(self, n=1):
        size = _ring.size(self._ring)
        if size > 1:
            _ring.rotate(self._ring, n % size)

    def _items(self):
        return _ring.items(self._ring)

    def _set(self, items):
        """Has these items from now on, which are not more than it may have."""
        _ring.fill(self._ring, items, True)

    def copy(self):
        if self._maxlen is None and type(self) is not deque:
            return type(self)(self)
        return type(self)(self._items(), self._maxlen)

    __copy__ = copy

    def count(self, value):
        return self._items().count(value)

    def index(self, value, *bounds):
        try:
            return self._items().index(value, *bounds)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None

    def insert(self, index, item):
        if _ring.size(self._ring) == self._maxlen:
            raise IndexError('deque already at its maximum size')
        items = self._items()
        items.insert(index, item)
        self._set(items)

    def remove(self, value):
        items = self._items()
        try:
            items.remove(value)
        except ValueError:
            raise ValueError(f'{value!r} is not in deque') from None
        self._set(items)

    def reverse(self):
        items = self._items()
        items.reverse()
        self._set(items)

    def __getitem__(self, index):
        return _ring.item(self._ring, _index(index))

    def __setitem__(self, index, item):
        _ring.put(self._ring, _index(index), item)

    def __delitem__(self, index):
        index = _index(index)
        _ring.item(self._ring, index)
        items = self._items()
        del items[index]
        self._set(items)

    def __len__(self):
        return _ring.size(self._ring)

    def __bool__(self):
        return _ring.size(self._ring) > 0

    def __contains__(self, value):
        return value in self._items()

    def __iter__(self):
        ring = self._ring
        changes = _ring.changes(ring)
        for i in range(_ring.size(ring)):
            if changes != _ring.changes(ring):
                raise RuntimeError('deque mutated during iteration')
            yield _ring.item(ring, i)

    def __reversed__(self):
        return iter(self._items()[::-1])

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{_vm.type_name(other)}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        if not hasattr(type(times), '__index__'):
            raise TypeError(f"can't multiply sequence by non-int of type '{_vm.type_name(times)}'")
        return type(self)(self._items() * times, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, times):
        items = self._items() * times
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        return self._items() == other._items() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._items() < other._items() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._items() <= other._items() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._items() > other._items() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._items() >= other._items() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __reduce__(self):
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, getattr(self, '__dict__', None) or None, iter(self._items())

    def __sizeof__(self):
        return object.__sizeof__(self) + 8 * len(self._ring)

    def __class_getitem__(cls, item):
        from _generic import GenericAlias
        return GenericAlias(cls, item)

    def __repr__(self):
        return guarded(self, '[...]', _text)


def _index(index):
    if isinstance(index, int):
        return index
    if not hasattr(type(index), '__index__'):
        raise TypeError(f"sequence index must be integer, not '{_vm.type_name(index)}'")
    return index.__index__()


def _text(self):
    if self._maxlen is None:
        return f'{type(self).__name__}({self._items()!r})'
    return f'{type(self).__name__}({self._items()!r}, maxlen={self._maxlen})'
