"""Queues between threads. The kernel counts, wakes and lets wait; the items are in a list of this process."""

import _kernel
from _heap import heappop, heappush
from _queue import Empty, Full
from time import monotonic as _time

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

_QUEUE = 7
_nothing = object()


class ShutDown(Exception):
    """Raised by put and get of a queue that has been shut down."""


def _check_timeout(block, timeout):
    if block and timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


class Queue:
    __kernel_object__ = True

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._handle = _kernel.new(_QUEUE, 0, maxsize if maxsize > 0 else 0, False)
        self.queue = []
        self.is_shutdown = False

    def put(self, item, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self.is_shutdown:
            raise ShutDown
        if not _kernel.queue_put(self._handle, self.queue, item, block, timeout):
            if self.is_shutdown:
                raise ShutDown
            raise Full
        if self.is_shutdown:
            self._release_waiters()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get(self, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self.is_shutdown:
            block = False
        item = self._take(block, timeout)
        if item is _nothing:
            if self.is_shutdown:
                raise ShutDown
            raise Empty
        if item is _wake:
            self._release_waiters()
            raise ShutDown
        return item

    def get_nowait(self):
        return self.get(block=False)

    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self.queue, False, block, timeout, _nothing)

    def qsize(self):
        return _kernel.queue_size(self._handle)

    def empty(self):
        return not self.qsize()

    def full(self):
        return 0 < self.maxsize <= self.qsize()

    def task_done(self):
        if _kernel.queue_task_done(self._handle):
            raise ValueError('task_done() called too many times')

    def join(self):
        _kernel.queue_join(self._handle)

    @property
    def unfinished_tasks(self):
        return _kernel.unfinished(self._handle)

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        if immediate:
            while self._take(False, None) is not _nothing:
                if _kernel.unfinished(self._handle) > 0:
                    _kernel.queue_task_done(self._handle)
        self._release_waiters()

    def _release_waiters(self):
        """Lets those go on who wait in a queue that has been shut down: one wakes the next."""
        if _kernel.waiting(self._handle) == 0:
            return
        if _kernel.queue_size(self._handle) == 0:
            _kernel.queue_put(self._handle, self.queue, _wake, False, None)
            _kernel.queue_task_done(self._handle)


class _Wake:
    def __repr__(self):
        return 'shutdown'


_wake = _Wake()


class LifoQueue(Queue):
    def _take(self, block, timeout):
        return _kernel.queue_get(self._handle, self.queue, True, block, timeout, _nothing)


class PriorityQueue(Queue):
    """`queue` is a heap; what was put but has no place in it yet stands in `_inbox`."""

    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._inbox = []

    def put(self, item, block=True, timeout=None):
        _check_timeout(block, timeout)
        if self.is_shutdown:
            raise ShutDown
        if not _kernel.queue_put(self._handle, self._inbox, item, block, timeout):
            raise Full
        self._sort_in()

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
