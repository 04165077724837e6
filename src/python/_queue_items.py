"""How a queue that the kernel serves keeps its items, and how the program sees them: `q.queue`.

What the program sees is always up to date. To change it is to take the queue into one's own hands: then _queue_classic serves it.
"""

import _kernel
import _ring
from _deque import deque
from _latch import Mutex

NOTHING = object()


class Empty(Exception):
    """Raised by get when there is nothing to get."""


class Full(Exception):
    """Raised by put when there is no room."""


class ShutDown(Exception):
    """Raised by put and get of a queue that has been shut down."""


Empty.__module__ = '_queue'
Full.__module__ = ShutDown.__module__ = 'queue'


class _DequeView(deque):
    """The items of a store, read afresh each time, until the store is given up: then it is a deque like any other."""

    _store = None
    _own = False

    def _read(self):
        if self._store is not None:
            _ring.fill(self._ring, self._store.items, False)

    def __iter__(self):
        self._read()
        return deque.__iter__(self)


class _ListView(list):
    """The items of a store themselves."""

    _store = None
    # Is it the queue itself that changes it?
    _own = False


def _reading(name):
    before = getattr(deque, name)

    def read(self, *args):
        self._read()
        return before(self, *args)
    setattr(_DequeView, name, read)


def _changing(cls, base, name):
    before = getattr(base, name)

    def change(self, *args):
        if self._store is None or self._own:
            return before(self, *args)
        owner = self._store.owner
        owner._adopt()
        return getattr(owner.queue, name)(*args)
    setattr(cls, name, change)


for _name in ('__len__', '__getitem__', '__contains__', '__reversed__', '__repr__', '__eq__', '__lt__', '__le__', '__gt__',
              '__ge__', '__add__', '__mul__', 'copy', 'count', 'index'):
    if hasattr(deque, _name):
        _reading(_name)
for _name in ('append', 'appendleft', 'clear', 'extend', 'extendleft', 'insert', 'pop', 'popleft', 'remove', 'reverse', 'rotate',
              '__setitem__', '__delitem__'):
    _changing(_DequeView, deque, _name)
for _name in ('append', 'clear', 'extend', 'insert', 'pop', 'remove', 'reverse', 'sort', '__setitem__', '__delitem__'):
    _changing(_ListView, list, _name)

_DequeView.__name__ = _DequeView.__qualname__ = 'deque'
_DequeView.__module__ = 'collections'
_ListView.__name__ = _ListView.__qualname__ = 'list'
_ListView.__module__ = 'builtins'


class _Store:
    """What a queue has of the kernel."""

    def __init__(self, owner, handle):
        self.owner = owner
        self.handle = handle


class Fifo(_Store):
    """Items in the order in which they came."""

    def __init__(self, owner, handle):
        super().__init__(owner, handle)
        self.items = []
        self._seen = None

    def give(self, item, block, timeout):
        """Puts an item; False when there was no room in time."""
        return _kernel.queue_put(self.handle, self.items, item, block, timeout)

    def take(self, block, timeout):
        """An item, or NOTHING when there was none in time."""
        return _kernel.queue_get(self.handle, self.items, False, block, timeout, NOTHING)

    def seen(self):
        """What the program sees."""
        if self._seen is None:
            self._seen = _DequeView()
            self._seen._store = self
        return self._seen

    def give_up(self):
        """The items, for the program alone."""
        seen = self.seen()
        seen._read()
        seen._store = None
        return seen


class Lifo(_Store):
    """Items of which the last is the next."""

    def __init__(self, owner, handle):
        super().__init__(owner, handle)
        self.items = _ListView()
        self.items._store = self

    def give(self, item, block, timeout):
        return _kernel.queue_put(self.handle, self.items, item, block, timeout)

    def take(self, block, timeout):
        return _kernel.queue_get(self.handle, self.items, True, block, timeout, NOTHING)

    def seen(self):
        return self.items

    def give_up(self):
        self.items._store = None
        return self.items


class Heap(_Store):
    """Items of which the least is the next: `items` are put already, but have no place in the heap yet."""

    def __init__(self, owner, handle):
        super().__init__(owner, handle)
        self.items = []
        self._heap = _ListView()
        self._heap._store = self
        # Comparing items may take a while: one thread at a time.
        self._turn = Mutex('heap of the queue')

    def give(self, item, block, timeout):
        if not _kernel.queue_put(self.handle, self.items, item, block, timeout):
            return False
        try:
            with self._turn:
                self._sort_in()
        except BaseException:
            # It is in the queue, but is nobody's task.
            _kernel.queue_task_done(self.handle)
            raise
        return True

    def take(self, block, timeout):
        if not _kernel.queue_take(self.handle, self._heap, block, timeout):
            return NOTHING
        with self._turn:
            self._sort_in()
            return self._ordering(self.owner._get)

    def _sort_in(self):
        while self.items:
            self._ordering(self.owner._put, self.items.pop(0))

    def _ordering(self, change, *args):
        """What the queue itself changes in its heap, by the methods that stand in tracebacks."""
        self._heap._own = True
        try:
            return change(*args)
        finally:
            self._heap._own = False

    def seen(self):
        if self._heap._store is not None and not self._heap._own:
            with self._turn:
                self._sort_in()
        return self._heap

    def give_up(self):
        seen = self.seen()
        seen._store = None
        return seen
