"""What `_thread`, `threading` and `queue` ask the kernel for, done by greenlets: monkey.patch_thread puts it in the kernel's place.

A handle is then one of the objects below, and a thread is a greenlet of the thread that patched. Numbers are handles that the
kernel gave out before; it goes on to serve them.
"""

import _kernel
from _greenlet import getcurrent
from gevent.event import Event
from gevent.greenlet import Greenlet
from gevent.hub import sleep
from gevent.lock import DummySemaphore, Semaphore

_threads = {}


def thread_ident():
    """The number of the running green thread; of a thread's main greenlet it is the kernel's."""
    current = getcurrent()
    return _kernel.thread_ident() if current.parent is None else id(current)


class _Lock:
    def __init__(self):
        self._free = Semaphore(1)
        self._free._words = 'a lock'
        self._owner = 0
        self._count = 0

    def acquire(self, blocking, timeout):
        if not self._free.acquire(blocking, timeout):
            return False
        self._owner = thread_ident()
        self._count = 1
        return True

    def release(self, count):
        if self._count == 0:
            return 1
        self._count -= 1
        if self._count == 0:
            self._owner = 0
            self._free.release()
        return 0

    def value(self):
        return self._count

    def owner(self):
        return self._owner

    def waiting(self):
        return self._free.linkcount()

    def is_held(self):
        return self._count > 0


class _RLock(_Lock):
    def acquire(self, blocking, timeout):
        if not self.is_held():
            return super().acquire(blocking, timeout)
        self._count += 1
        return True

    def release(self, count):
        return super().release(count) if self.is_held() else 1

    def is_held(self):
        return self._owner == thread_ident()


class _Semaphore:
    def __init__(self, value, most=None):
        self._seats = Semaphore(value)
        self._most = most

    def acquire(self, blocking, timeout):
        return self._seats.acquire(blocking, timeout)

    def release(self, count):
        if self._most is not None and self._seats.counter + count > self._most:
            return 1
        for _ in range(count):
            self._seats.release()
        return 0

    def value(self):
        return self._seats.counter

    def waiting(self):
        return self._seats.linkcount()


class _Event:
    def __init__(self):
        self._event = Event()

    def event_set(self):
        self._event.set()

    def event_clear(self):
        self._event.clear()

    def event_wait(self, timeout):
        return self._event.wait(timeout)

    def value(self):
        return int(self._event.is_set())


class _Condition:
    def __init__(self):
        self._sleepers = []

    def condition_wait(self, lock, timeout):
        if not lock.is_held():
            return 2
        bell = Event()
        bell._words = 'a notification'
        self._sleepers.append(bell)
        held = lock.value()
        for _ in range(held):
            lock.release(1)
        notified = False
        try:
            notified = bell.wait(timeout)
        finally:
            if bell in self._sleepers:
                self._sleepers.remove(bell)
            for _ in range(held):
                lock.acquire(True, None)
        return notified

    def condition_notify(self, lock, count):
        if not lock.is_held():
            return 2
        woken = self._sleepers[:count] if count >= 0 else self._sleepers[:]
        del self._sleepers[:len(woken)]
        for bell in woken:
            bell.set()
        return 0

    def waiting(self):
        return len(self._sleepers)


class _Queue:
    def __init__(self, size):
        self._items = Semaphore(0)
        self._items._words = 'an item in a queue'
        self._room = Semaphore(size) if size else DummySemaphore()
        self._room._words = 'room in a queue'
        self._unfinished = 0
        self._done = Event()
        self._done.set()
        self._shut = False

    def queue_shut(self, left):
        self._shut = True
        for semaphore in (self._items, self._room):
            if isinstance(semaphore, Semaphore):
                for _ in range(semaphore.linkcount()):
                    semaphore.release()
        if left:
            self._done.set()

    def queue_put(self, items, item, blocking, timeout):
        if self._shut or not self._room.acquire(blocking, timeout) or self._shut:
            return False
        items.append(item)
        self._unfinished += 1
        self._done.clear()
        self._items.release()
        return True

    def queue_get(self, items, last, blocking, timeout, nothing):
        if not self._items.acquire(blocking and not self._shut, timeout) or not items:
            return nothing
        item = items.pop() if last else items.pop(0)
        self._room.release()
        return item

    def queue_take(self, items, blocking, timeout):
        if not self._items.acquire(blocking and not self._shut, timeout) or not items:
            return False
        self._room.release()
        return True

    def queue_size(self):
        return self._items.counter

    def queue_task_done(self):
        if self._unfinished == 0:
            return 1
        self._unfinished -= 1
        if self._unfinished == 0:
            self._done.set()
        return 0

    def queue_join(self):
        self._done.wait()

    def unfinished(self):
        return self._unfinished

    def waiting(self):
        return self._items.linkcount() + (self._room.linkcount() if isinstance(self._room, Semaphore) else 0)


class _Round:
    """Those who wait at a barrier for the same opening."""

    def __init__(self):
        self.count = 0
        self.closed = False
        self.broken = False
        self.open = Event()
        self.open._words = 'others at a barrier'


class _Barrier:
    def __init__(self, parties):
        self._parties = parties
        self._broken = False
        self._round = _Round()

    def barrier_wait(self, timeout, acts):
        if self._broken:
            return -1
        mine = self._round
        place = mine.count
        mine.count += 1
        if place == self._parties - 1:
            # Who comes from now on waits for the next opening.
            self._round = _Round()
            if not acts:
                mine.open.set()
            self._acting = mine
            return place
        if not mine.open.wait(timeout) and not mine.broken:
            self._break(mine)
        return None if mine.broken else place

    def barrier_open(self, ok):
        if ok:
            self._acting.open.set()
        else:
            self._break(self._acting)
        return self._parties - 1

    def _break(self, its_round):
        self._broken = True
        for each in (its_round, self._round):
            each.broken = True
            each.open.set()

    def barrier_abort(self):
        self._break(self._round)

    def barrier_reset(self):
        self._round.broken = True
        self._round.open.set()
        self._round = _Round()
        self._broken = False

    def barrier_waiting(self):
        return 0 if self._broken else self._round.count

    def barrier_broken(self):
        return self._broken


def new(kind, value, maximum, shared):
    if kind == 1:
        return _Lock()
    if kind == 2:
        return _RLock()
    if kind == 3:
        return _Semaphore(value)
    if kind == 4:
        return _Semaphore(value, maximum)
    if kind == 5:
        return _Event()
    if kind == 6:
        return _Condition()
    if kind == 7:
        return _Queue(maximum)
    return _Barrier(maximum) if kind == 8 else _kernel.new(kind, value, maximum, shared)


# Threads

class _Thread(Greenlet):
    def __init__(self, function, argument, name):
        self._title = name
        super().__init__(function, argument)

    def _lane_name(self):
        return self._title

    def _lane_title(self):
        return self._title


def thread_start(argument, function, name, daemon):
    thread = _Thread(function, argument, name)
    thread.argument = argument
    _threads[id(thread)] = thread
    thread.rawlink(_forget)
    thread.start()
    # As with gevent, it has begun when start returns.
    sleep(0)
    return id(thread)


def _forget(thread):
    _threads.pop(id(thread), None)


def thread_join(ident, timeout):
    thread = _threads.get(ident)
    if thread is None:
        return _kernel.thread_join(ident, timeout) if _is_real(ident) else True
    thread.join(timeout)
    return thread.ready()


def thread_alive(ident):
    return ident in _threads or (_is_real(ident) and _kernel.thread_alive(ident))


def thread_rename(ident, name):
    if _is_real(ident):
        _kernel.thread_rename(ident, name)


def _is_real(ident):
    """Was the thread started before?"""
    return ident < 1 << 31


def thread_object(ident):
    if _is_real(ident):
        return _kernel.thread_object(ident)
    return _threads[ident].argument if ident in _threads else None


def thread_set_object(thread):
    if getcurrent().parent is None:
        _kernel.thread_set_object(thread)
    elif id(getcurrent()) in _threads:
        _threads[id(getcurrent())].argument = thread


# The calls

def _call(name):
    """The call of that name, of whichever kind its handle is."""
    of_kernel = getattr(_kernel, name)

    def call(handle, *args):
        return of_kernel(handle, *args) if isinstance(handle, int) else getattr(handle, name)(*args)
    return call


_ON_HANDLES = (
    'acquire', 'release', 'value', 'owner', 'waiting', 'event_set', 'event_clear', 'event_wait', 'condition_wait',
    'condition_notify', 'queue_put', 'queue_get', 'queue_take', 'queue_size', 'queue_task_done', 'queue_shut', 'queue_join',
    'unfinished', 'barrier_wait', 'barrier_open', 'barrier_abort', 'barrier_reset', 'barrier_waiting', 'barrier_broken',
)
_ON_THREADS = (
    new, thread_ident, thread_start, thread_join, thread_alive, thread_rename, thread_object, thread_set_object,
)


class _Calls:
    """Stands where the module `_kernel` did."""

    def __getattr__(self, name):
        return getattr(_kernel, name)


calls = _Calls()
for _name in _ON_HANDLES:
    setattr(calls, _name, _call(_name))
for _function in _ON_THREADS:
    setattr(calls, _function.__name__, _function)
