"""Queues between threads. The kernel counts, wakes and lets wait; the items are in a list of this process.

A subclass that overrides `_init`, `_qsize`, `_put` or `_get` is served by _queue_classic instead, and so is a queue whose lock,
conditions or items the program takes into its own hands.
"""

# Supported: queues between threads.

import _kernel
import _queue_classic as _classic
from _deque import deque
from _heap import heappop, heappush
from _queue import Empty, Full, SimpleQueue

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

_QUEUE = 7
_nothing = object()


class ShutDown(Exception):
    """Raised by put and get of a queue that has been shut down."""


def _check_timeout(block, timeout):
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


def _keeps_its_own(kind):
    """Does a class of the program say how the items are kept?"""
    for cls in kind.__mro__:
        for name in ('_init', '_qsize', '_put', '_get'):
            if name in cls.__dict__:
                return cls.__module__ != 'queue'
    return False


def _adopting(name):
    """An attribute that the program can only want in order to do for itself what the kernel does."""

    def get(self):
        self._adopt()
        return self.__dict__[name]

    def set(self, value):
        self.__dict__[name] = value

    return property(get, set)


class Queue:
    __kernel_object__ = True

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.is_shutdown = False
        self._items = []
        self._classic = _keeps_its_own(type(self))
        self._init(maxsize)
        if self._classic:
            _classic.prepare(self)
        else:
            self._handle = _kernel.new(_QUEUE, 0, maxsize if maxsize > 0 else 0, False)

    mutex = _adopting('mutex')
    not_empty = _adopting('not_empty')
    not_full = _adopting('not_full')
    all_tasks_done = _adopting('all_tasks_done')

    def _adopt(self):
        """From here on the queue is served by _queue_classic. Whoever waits in the kernel comes over."""
        if self._classic:
            return
        items = self._in_order()
        # The list stays the same: those who wait will look into it.
        self._items.clear()
        self._classic = True
        self._init(self.maxsize)
        self.queue.extend(items)
        _classic.prepare(self)
        self.unfinished = _kernel.unfinished(self._handle)
        self._wake_next()

    def _in_order(self):
        return list(self._items)

    @property
    def queue(self):
        """The items as they are kept: a copy, which takes the queue over when the program changes it."""
        return self._kept if self._classic else _view(_View, self, self._in_order())

    @queue.setter
    def queue(self, kept):
        self._kept = kept

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def put(self, item, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self._classic:
            return _classic.put(self, item, block, timeout)
        if self.is_shutdown:
            raise ShutDown
        if not self._give(item, block, timeout):
            raise ShutDown if self.is_shutdown else Full
        if self._classic and self._items:
            return _classic.put(self, self._items.pop(), block, timeout)
        if self.is_shutdown:
            self._items.pop()
            _kernel.queue_task_done(self._handle)
            self._wake_next()
            raise ShutDown

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get(self, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self._classic:
            return _classic.get(self, block, timeout)
        item = self._take(block and not self.is_shutdown, timeout)
        if item is _nothing and self.is_shutdown and self._items:
            item = self._take_one()
        if item is _nothing:
            raise ShutDown if self.is_shutdown else Empty
        if item is _wake:
            self._wake_next()
            if self._classic:
                return _classic.get(self, block, timeout)
            raise ShutDown
        return item

    def get_nowait(self):
        return self.get(block=False)

    def _give(self, item, block, timeout):
        return _kernel.queue_put(self._handle, self._items, item, block, timeout)

    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self._items, False, block, timeout, _nothing)

    def _take_one(self):
        """An item that the kernel does not count any more."""
        return self._items.pop(0)

    def qsize(self):
        return _classic.qsize(self) if self._classic else _kernel.queue_size(self._handle)

    def empty(self):
        return not self.qsize()

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def task_done(self):
        if self._classic:
            return _classic.task_done(self)
        if _kernel.queue_task_done(self._handle):
            raise ValueError('task_done() called too many times')

    def join(self):
        if self._classic:
            return _classic.join(self)
        _kernel.queue_join(self._handle)

    @property
    def unfinished_tasks(self):
        return self.unfinished if self._classic else _kernel.unfinished(self._handle)

    @unfinished_tasks.setter
    def unfinished_tasks(self, number):
        self._adopt()
        self.unfinished = number

    def shutdown(self, immediate=False):
        if self._classic:
            return _classic.shutdown(self, immediate)
        self.is_shutdown = True
        if immediate:
            while self._take(False, None) is not _nothing:
                if _kernel.unfinished(self._handle) > 0:
                    _kernel.queue_task_done(self._handle)
        self._wake_next()

    def _wake_next(self):
        """Of those who wait in a queue that has been shut down or adopted, the first goes on, and wakes the next.

        A getter gets `_wake`. For a putter there is room for a moment, and it takes its item away again.
        """
        if not _kernel.waiting(self._handle):
            return
        if not _kernel.queue_size(self._handle):
            self._give(_wake, False, None)
            _kernel.queue_task_done(self._handle)
        elif self.full():
            if not self._items:
                self._items.append(_wake)
            item = _kernel.queue_get(self._handle, self._items, False, False, None, _nothing)
            if item is not _nothing and item is not _wake:
                self._items.insert(0, item)


class _Wake:
    def __repr__(self):
        return 'shutdown'

    def __lt__(self, other):
        return False


_wake = _Wake()


class _View(deque):
    """What a queue holds, as the program sees it. To change it is to take the queue into one's own hands."""

    _owner = None

    def __repr__(self):
        return f'deque({list(self)!r})'


class _ListView(list):
    """The same for a queue that keeps its items in a list."""

    _owner = None


def _view(kind, owner, items):
    view = kind(items)
    view._owner = owner
    return view


def _changing(cls, name):
    before = getattr(cls, name)

    def change(self, *args):
        if self._owner is None:
            return before(self, *args)
        self._owner._adopt()
        return getattr(self._owner.queue, name)(*args)

    setattr(cls, name, change)


for _name in ('append', 'clear', 'extend', 'insert', 'pop', 'remove', 'reverse', '__setitem__', '__delitem__'):
    _changing(_View, _name)
    _changing(_ListView, _name)
for _name in ('appendleft', 'extendleft', 'popleft', 'rotate'):
    _changing(_View, _name)
_changing(_ListView, 'sort')


class LifoQueue(Queue):
    @property
    def queue(self):
        return self._kept if self._classic else _view(_ListView, self, self._in_order())

    @queue.setter
    def queue(self, kept):
        self._kept = kept

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self._items, True, block, timeout, _nothing)

    def _take_one(self):
        return self._items.pop()


class PriorityQueue(LifoQueue):
    """`_heap` is a heap; what was put but has no place in it yet stands in `_items`."""

    def _init(self, maxsize):
        self.queue = []
        if '_heap' in self.__dict__:
            self._heap.clear()
        else:
            self._heap = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)

    def _in_order(self):
        self._sort_in()
        return list(self._heap)

    def _give(self, item, block, timeout):
        if not _kernel.queue_put(self._handle, self._items, item, block, timeout):
            return False
        if not self._classic:
            self._sort_in()
        return True

    def _sort_in(self):
        while self._items:
            heappush(self._heap, self._items.pop(0))

    def _take(self, block, timeout):
        if not _kernel.queue_take(self._handle, self._heap, block, timeout):
            return _nothing
        self._sort_in()
        return self._take_one()

    def _take_one(self):
        return heappop(self._heap)
