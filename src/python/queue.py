"""Queues between threads. The kernel counts, wakes and lets wait; the items are in a list of this process.

A subclass that overrides `_init`, `_qsize`, `_put` or `_get` is served by _queue_classic instead.
"""

import _kernel
import _queue_classic as _classic
from _heap import heappop, heappush
from _queue import Empty, Full

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


class Queue:
    __kernel_object__ = True

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self.is_shutdown = False
        self._init(maxsize)
        self._classic = _keeps_its_own(type(self))
        if self._classic:
            _classic.prepare(self)
        else:
            self._handle = _kernel.new(_QUEUE, 0, maxsize if maxsize > 0 else 0, False)

    def _init(self, maxsize):
        self.queue = []

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop(0)

    def put(self, item, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self._classic:
            return _classic.put(self, item, block, timeout)
        if self.is_shutdown:
            raise ShutDown
        if not self._give(item, block, timeout):
            raise ShutDown if self.is_shutdown else Full
        if self.is_shutdown:
            self.queue.pop()
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
        if item is _nothing and self.is_shutdown and self.queue:
            item = self._get()
        if item is _nothing:
            raise ShutDown if self.is_shutdown else Empty
        if item is _wake:
            self._wake_next()
            raise ShutDown
        return item

    def get_nowait(self):
        return self.get(block=False)

    def _give(self, item, block, timeout):
        return _kernel.queue_put(self._handle, self.queue, item, block, timeout)

    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self.queue, False, block, timeout, _nothing)

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
        """Of those who wait in a queue that has been shut down, the first goes on, and wakes the next.

        A getter gets `_wake`. For a putter there is room for a moment, and it takes its item away again.
        """
        if not _kernel.waiting(self._handle):
            return
        if not _kernel.queue_size(self._handle):
            self._give(_wake, False, None)
            _kernel.queue_task_done(self._handle)
        elif self.full():
            item = _kernel.queue_get(self._handle, self.queue, False, False, None, _nothing)
            if item is not _nothing:
                self.queue.insert(0, item)


class _Wake:
    def __repr__(self):
        return 'shutdown'

    def __lt__(self, other):
        return False


_wake = _Wake()


class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()

    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self.queue, True, block, timeout, _nothing)


class PriorityQueue(Queue):
    """`queue` is a heap; what was put but has no place in it yet stands in `_inbox`."""

    def _init(self, maxsize):
        self.queue = []
        self._inbox = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)

    def _give(self, item, block, timeout):
        if not _kernel.queue_put(self._handle, self._inbox, item, block, timeout):
            return False
        self._sort_in()
        return True

    def _sort_in(self):
        while self._inbox:
            heappush(self.queue, self._inbox.pop(0))

    def _take(self, block, timeout):
        if not _kernel.queue_take(self._handle, self.queue, block, timeout):
            return _nothing
        self._sort_in()
        return heappop(self.queue)


class SimpleQueue:
    __kernel_object__ = True

    def __init__(self):
        self._handle = _kernel.new(_QUEUE, 0, 0, False)
        self._items = []

    def put(self, item, block=True, timeout=None):
        _kernel.queue_put(self._handle, self._items, item, True, None)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        _check_timeout(block, timeout)
        item = _kernel.queue_get(self._handle, self._items, False, block, timeout, _nothing)
        if item is _nothing:
            raise Empty
        return item

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return _kernel.queue_size(self._handle)

    def empty(self):
        return self.qsize() == 0


SimpleQueue.__module__ = '_queue'
