"""Queues between threads. The kernel counts, wakes and lets wait; the items are in a list of this process (_queue_items).

A subclass that overrides `_init`, `_qsize`, `_put` or `_get` is served by _queue_classic instead, and so is a queue whose lock,
conditions or items the program takes into its own hands.
"""

# Supported: queues between threads.

import _kernel
import _queue_classic as _classic
import _vm
import types
from _deque import deque
from _heap import heappop, heappush
from _locks import lock as _Lock, seconds as _seconds
from _queue_items import NOTHING as _NOTHING, Empty, Fifo as _Fifo, Full, Heap as _Heap, Lifo as _Lifo, ShutDown

try:
    from _queue import SimpleQueue
except ImportError:
    # A program that wants what is in Python says that there is no `_queue`.
    SimpleQueue = None

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']

_QUEUE = 7


def _limit(block, timeout):
    """How long to wait, as the kernel takes it."""
    if not block or timeout is None:
        return None
    if timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return _seconds(timeout)


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
    _store_kind = _Fifo
    _store = None

    def __init__(self, maxsize=0):
        self.__dict__['maxsize'] = maxsize
        self.is_shutdown = False
        self._turn = None
        self._classic = _keeps_its_own(type(self)) or not isinstance(maxsize, int)
        self._init(maxsize)
        if self._classic:
            _classic.prepare(self)
        else:
            self._handle = _kernel.new(_QUEUE, 0, maxsize if maxsize > 0 else 0, False)
            self._store = self._store_kind(self, self._handle)

    mutex = _adopting('mutex')
    not_empty = _adopting('not_empty')
    not_full = _adopting('not_full')
    all_tasks_done = _adopting('all_tasks_done')

    @property
    def maxsize(self):
        return self.__dict__['maxsize']

    @maxsize.setter
    def maxsize(self, maxsize):
        if self._store is not None:
            self._adopt()
        self.__dict__['maxsize'] = maxsize

    def _adopt(self):
        """From here on the queue is served by _queue_classic. Whoever waits in the kernel comes over."""
        if self._classic:
            return
        turn = _Lock()
        with turn:
            if not _vm.exchange(self, '_turn', None, turn):
                return self._is_adopted()
            _kernel.queue_shut(self._handle, True)
            unfinished = _kernel.unfinished(self._handle)
            self._kept = self._store.give_up()
            _classic.prepare(self)
            self.unfinished = unfinished
            self._classic = True

    def _is_adopted(self):
        """Has somebody adopted it? Waits for one who does."""
        if self._turn is not None:
            with self._turn:
                pass
        return self._classic

    @property
    def queue(self):
        """The items as they are kept."""
        return self._kept if self._classic else self._store.seen()

    @queue.setter
    def queue(self, kept):
        if self._store is not None:
            self._adopt()
        if self._classic:
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
        if self._classic:
            return _classic.put(self, item, block, timeout)
        if self.is_shutdown:
            raise ShutDown
        if timeout is not None:
            timeout = _limit(block and self.maxsize > 0, timeout)
        if not self._store.give(item, block, timeout):
            if self._is_adopted():
                return _classic.put(self, item, block, timeout)
            raise ShutDown if self.is_shutdown else Full

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get(self, block=True, timeout=None):
        if timeout is not None:
            timeout = _limit(block, timeout)
        if self._classic:
            return _classic.get(self, block, timeout)
        item = self._store.take(block, timeout)
        if item is _NOTHING:
            if self._is_adopted():
                return _classic.get(self, block, timeout)
            raise ShutDown if self.is_shutdown else Empty
        return item

    def get_nowait(self):
        return self.get(block=False)

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
        if self._is_adopted():
            _classic.join(self)

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
        _kernel.queue_shut(self._handle, False)
        if immediate:
            while self._store.take(False, None) is not _NOTHING:
                if _kernel.unfinished(self._handle) > 0:
                    _kernel.queue_task_done(self._handle)

    def __copy__(self):
        """Shares the items, and who waits for them."""
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__)
        return twin

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    __class_getitem__ = classmethod(types.GenericAlias)


class LifoQueue(Queue):
    _store_kind = _Lifo

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    _store_kind = _Heap

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class _PySimpleQueue:
    """SimpleQueue in Python: a deque, and a semaphore that counts its items."""

    def __init__(self):
        from threading import Semaphore
        self._queue = deque()
        self._count = Semaphore(0)

    def put(self, item, block=True, timeout=None):
        self._queue.append(item)
        self._count.release()

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self._count.acquire(block, timeout):
            raise Empty
        return self._queue.popleft()

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return len(self._queue) == 0

    def qsize(self):
        return len(self._queue)

    __class_getitem__ = classmethod(types.GenericAlias)


if SimpleQueue is None:
    SimpleQueue = _PySimpleQueue
