"""Queues between the greenlets of a thread."""

import queue as _standard
from _deque import deque
from _greenlet import getcurrent
from _heap import heappop, heappush
from gevent.event import Event
from gevent.exceptions import InvalidSwitchError
from gevent.hub import Waiter, get_hub, will_wait
from gevent.timeout import Timeout

Empty = _standard.Empty
Full = _standard.Full
ShutDown = _standard.ShutDown

__all__ = ['Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue', 'JoinableQueue', 'Channel', 'Empty', 'Full', 'ShutDown']


def _remove(waiters, waiter):
    """It may have been taken out by whoever served it."""
    if waiter in waiters:
        waiters.remove(waiter)


class _Queue:
    """Who waits to get and to put, in the order in which they came; the hub serves them."""

    def __init__(self):
        self.hub = get_hub()
        self.getters = deque()
        self.putters = deque()
        self._serving = None

    def _schedule_unlock(self):
        if not self._serving:
            self._serving = self.hub.loop.run_callback(self._unlock)

    def _wait(self, waiters, waiter, others, timeout, failure, words):
        """Waits in a line until the hub has served it; `others` are who may make that possible."""
        waiters.append(waiter)
        with Timeout(timeout, failure):
            try:
                if others:
                    self._schedule_unlock()
                will_wait(words)
                return waiter.get()
            finally:
                _remove(waiters, waiter)

    def put_nowait(self, item):
        self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def __iter__(self):
        return self

    def __next__(self):
        item = self.get()
        if item is StopIteration:
            raise StopIteration
        return item

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}{self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__}{self._format()}>'

    def _format(self):
        shown = ''
        if self.getters:
            shown += f' getters[{len(self.getters)}]'
        if self.putters:
            shown += f' putters[{len(self.putters)}]'
        return shown


class SimpleQueue(_Queue):
    """First in, first out; with `maxsize` items in it, who puts waits."""

    def __init__(self, maxsize=None, items=()):
        super().__init__()
        self.maxsize = maxsize if maxsize is not None and maxsize > 0 else None
        self.is_shutdown = False
        self._init(maxsize)
        for item in items:
            self._put(item)

    # A subclass may keep the items in its own way, as with the standard library's queues.

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _peek(self):
        return self.queue[0]

    def qsize(self):
        return self._qsize()

    __len__ = qsize

    def __bool__(self):
        return True

    def empty(self):
        return not self.qsize()

    def full(self):
        return self.maxsize is not None and self.qsize() >= self.maxsize

    def put(self, item, block=True, timeout=None):
        """Puts an item in; Full when it may not wait, or not so long."""
        if self.is_shutdown:
            raise ShutDown
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not self.full():
            self._put(item)
            if self.getters:
                self._schedule_unlock()
            return
        if not block or getcurrent() is self.hub:
            raise Full
        waiter = Waiter()
        waiter.item = item
        if self._wait(self.putters, waiter, self.getters, timeout, Full, 'room in a queue') is not waiter:
            raise InvalidSwitchError('Invalid switch into Queue.put')

    def get(self, block=True, timeout=None):
        """Takes an item out; Empty when it may not wait, or not so long."""
        if self.qsize():
            if self.putters:
                self._schedule_unlock()
            return self._get()
        self._wait_for_item(block, timeout)
        return self._get()

    def peek(self, block=True, timeout=None):
        """The item that get would take out; it stays there."""
        if not self.qsize():
            self._wait_for_item(block, timeout)
        return self._peek()

    def peek_nowait(self):
        return self.peek(False)

    def _wait_for_item(self, block, timeout):
        if self.is_shutdown:
            raise ShutDown
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not block or getcurrent() is self.hub:
            raise Empty
        waiter = Waiter()
        if self._wait(self.getters, waiter, self.putters, timeout, Empty, 'an item in a queue') is not waiter:
            raise InvalidSwitchError('Invalid switch into Queue.get')

    def _unlock(self):
        """In the hub: serves everybody who can be."""
        while True:
            served = False
            if self.putters and not self.full():
                putter = self.putters.popleft()
                self._put(putter.item)
                putter.switch(putter)
                served = True
            if self.getters and self.qsize():
                getter = self.getters.popleft()
                getter.switch(getter)
                served = True
            if not served:
                return

    def copy(self):
        return type(self)(self.maxsize, self.queue)

    def _format(self):
        shown = '' if self.maxsize is None else f' maxsize={self.maxsize!r}'
        if self.queue:
            shown += f' queue={self.queue!r}'
        return shown + super()._format()


class Queue(SimpleQueue):
    """A queue that knows how many of its items are not worked off."""

    def __init__(self, maxsize=None, items=(), unfinished_tasks=None):
        self._cond = Event()
        self._cond.set()
        self.unfinished_tasks = 0
        super().__init__(maxsize, items)
        if unfinished_tasks:
            self.unfinished_tasks = unfinished_tasks

    def _put(self, item):
        super()._put(item)
        self._did_put_task()

    def _did_put_task(self):
        self.unfinished_tasks += 1
        self._cond.clear()

    def task_done(self):
        """An item that was taken out is worked off."""
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1
        if self.unfinished_tasks == 0:
            self._cond.set()

    def join(self, timeout=None):
        """Waits until all items are worked off; False when that takes too long."""
        return self._cond.wait(timeout=timeout)

    def shutdown(self, immediate=False):
        """Lets nothing in any more; those who wait get ShutDown."""
        self.is_shutdown = True
        while immediate and self.qsize():
            self.get()
            self.task_done()
        waiting = [*self.getters, *self.putters]
        self.getters.clear()
        self.putters.clear()
        for waiter in waiting:
            self.hub.loop.run_callback(waiter.throw, ShutDown)

    def copy(self):
        return type(self)(self.maxsize, self.queue, self.unfinished_tasks)

    def _format(self):
        tasks = f' tasks={self.unfinished_tasks} _cond={self._cond}' if self.unfinished_tasks else ''
        return super()._format() + tasks


JoinableQueue = Queue


class PriorityQueue(Queue):
    """Smallest out first."""

    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)
        self._did_put_task()

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()

    def _peek(self):
        return self.queue[-1]


class Channel(_Queue):
    """Hands an item over when one puts and one gets; who comes first waits."""

    def __init__(self, maxsize=1):
        if maxsize != 1:
            raise ValueError('Channels have a maxsize of 1')
        super().__init__()

    @property
    def balance(self):
        return len(self.putters) - len(self.getters)

    def qsize(self):
        return 0

    def empty(self):
        return True

    full = empty

    def put(self, item, block=True, timeout=None):
        waiter = Waiter()
        waiter.item = item
        self._wait(self.putters, waiter, self.getters, timeout if block else 0, Full, 'somebody who takes an item')

    def get(self, block=True, timeout=None):
        return self._wait(self.getters, Waiter(), self.putters, timeout if block else 0, Empty, 'an item of a channel')

    def _unlock(self):
        while self.putters and self.getters:
            getter = self.getters.popleft()
            putter = self.putters.popleft()
            getter.switch(putter.item)
            putter.switch(putter)
