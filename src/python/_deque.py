"""deque: a ring of items in a list that doubles when it is full."""


import _vm
from _repeated import guarded

# What is finite and runs nothing of the program's when it is iterated.
_PLAIN = (list, tuple, str, range, dict, set)


@_vm.c_type
class deque:
    """A list whose both ends are quick to reach."""

    __module__ = 'collections'
    __slots__ = ('_ring', '_first', '_size', '_maxlen', '_changes', '__weakref__')

    def __init__(self, iterable=(), maxlen=None, *excess):
        if excess:
            raise TypeError(f'deque() takes at most 2 arguments ({len(excess) + 2} given)')
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError('an integer is required')
            if maxlen < 0:
                raise ValueError('maxlen must be non-negative')
        self._ring = [None] * 8
        self._first = 0
        self._size = 0
        self._maxlen = maxlen
        self._changes = 0
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def _grow(self):
        ring = self._ring
        self._ring = ring[self._first:] + ring[:self._first] + [None] * len(ring)
        self._first = 0

    def append(self, item):
        if self._size == self._maxlen:
            if self._maxlen == 0:
                return
            self.popleft()
        if self._size == len(self._ring):
            self._grow()
        ring = self._ring
        ring[(self._first + self._size) & (len(ring) - 1)] = item
        self._size += 1
        self._changes += 1

    def appendleft(self, item):
        if self._size == self._maxlen:
            if self._maxlen == 0:
                return
            self.pop()
        if self._size == len(self._ring):
            self._grow()
        ring = self._ring
        self._first = (self._first - 1) & (len(ring) - 1)
        ring[self._first] = item
        self._size += 1
        self._changes += 1

    def pop(self):
        if not self._size:
            raise IndexError('pop from an empty deque')
        ring = self._ring
        i = (self._first + self._size - 1) & (len(ring) - 1)
        item = ring[i]
        ring[i] = None
        self._size -= 1
        self._changes += 1
        return item

    def popleft(self):
        if not self._size:
            raise IndexError('pop from an empty deque')
        ring = self._ring
        i = self._first
        item = ring[i]
        ring[i] = None
        self._first = (i + 1) & (len(ring) - 1)
        self._size -= 1
        self._changes += 1
        return item

    def extend(self, iterable):
        if type(iterable) in _PLAIN and self._maxlen is None and not self._size:
            self._set(list(iterable))
            return
        for item in list(iterable) if iterable is self else iterable:
            self.append(item)

    def extendleft(self, iterable):
        for item in list(iterable) if iterable is self else iterable:
            self.appendleft(item)

    def clear(self):
        self._ring = [None] * 8
        self._first = self._size = 0
        self._changes += 1

    def rotate(self, n=1):
        if self._size < 2:
            return
        n %= self._size
        if n <= self._size // 2:
            for _ in range(n):
                self.appendleft(self.pop())
        else:
            for _ in range(self._size - n):
                self.append(self.popleft())

    def _items(self):
        ring = self._ring
        end = self._first + self._size
        if end <= len(ring):
            return ring[self._first:end]
        return ring[self._first:] + ring[:end - len(ring)]

    def _set(self, items):
        """Has these items from now on, which are not more than it may have."""
        capacity = 8
        while capacity < len(items):
            capacity *= 2
        self._ring = items + [None] * (capacity - len(items))
        self._first = 0
        self._size = len(items)
        self._changes += 1

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
        if self._size == self._maxlen:
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

    def _place(self, index):
        if not isinstance(index, int):
            if not hasattr(type(index), '__index__'):
                raise TypeError(f"sequence index must be integer, not '{_vm.type_name(index)}'")
            index = index.__index__()
        if index < 0:
            index += self._size
        if not 0 <= index < self._size:
            raise IndexError('deque index out of range')
        return (self._first + index) & (len(self._ring) - 1)

    def __getitem__(self, index):
        return self._ring[self._place(index)]

    def __setitem__(self, index, item):
        self._ring[self._place(index)] = item

    def __delitem__(self, index):
        self._place(index)
        items = self._items()
        del items[index]
        self._set(items)

    def __len__(self):
        return self._size

    def __bool__(self):
        return self._size > 0

    def __contains__(self, value):
        return value in self._items()

    def __iter__(self):
        changes = self._changes
        for i in range(self._size):
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration')
            ring = self._ring
            yield ring[(self._first + i) & (len(ring) - 1)]

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


def _text(self):
    if self._maxlen is None:
        return f'{type(self).__name__}({self._items()!r})'
    return f'{type(self).__name__}({self._items()!r}, maxlen={self._maxlen})'
