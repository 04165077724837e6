"""Locks and the like that several processes share. They go to a child by inheritance only."""

import _kernel
import _multiprocessing
import threading
from multiprocessing import context, process
from time import monotonic as _time

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier']

RECURSIVE_MUTEX, SEMAPHORE = 0, 1
SEM_VALUE_MAX = _multiprocessing.SemLock.SEM_VALUE_MAX

_LOCK = 1
_RLOCK = 2
_SEMAPHORE = 3
_BOUNDED_SEMAPHORE = 4
_EVENT = 5
_CONDITION = 6
_BARRIER = 8


class _Shared:
    """What has a handle that is the same in every process. `_parts` is what CPython's object of this kind consists of."""

    __kernel_object__ = True
    _parts = None

    def __getstate__(self):
        context.assert_spawning(self, self._parts)
        context.assert_same_context(self)
        return self._state()

    def __setstate__(self, state):
        self._is_fork_ctx = False
        self._restore(*state)

    def _twin(self):
        """Another object for the same thing: a shallow copy of what has no state of its own."""
        twin = _blank(type(self))
        twin.__dict__.update(self.__dict__)
        return twin


def _blank(cls):
    return cls.__new__(cls)


class SemLock(_Shared):
    def __init__(self, semlock, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._restore(semlock)

    def _state(self):
        return self._semlock,

    def _restore(self, semlock):
        self._semlock = semlock
        self._handle = semlock.handle
        self.acquire = semlock.acquire
        self.release = semlock.release

    def __enter__(self):
        return self._semlock.__enter__()

    def __exit__(self, *exception):
        return self._semlock.__exit__(*exception)

    def _owner(self):
        """Who holds a lock, in words."""
        if not self._semlock._is_zero():
            return 'None'
        if self._semlock._is_mine():
            name = process.current_process().name
            thread = threading.current_thread().name
            return name if thread == 'MainThread' else f'{name}|{thread}'
        return 'SomeOtherThread' if _is_of_this_process(_kernel.owner(self._handle)) else 'SomeOtherProcess'


def _is_of_this_process(ident):
    """Is it a thread's, running or ended? Threads before the main one were the parent's, of which a forked child has copies."""
    if ident < threading.main_thread().ident:
        return False
    made = [reference() for reference in threading._made]
    return any([thread is not None and thread.ident == ident for thread in [*made, *threading.enumerate()]])


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx):
        super().__init__(_multiprocessing.SemLock(_SEMAPHORE, value, SEM_VALUE_MAX), ctx)

    def get_value(self):
        return self._semlock._get_value()

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()})>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx):
        SemLock.__init__(self, _multiprocessing.SemLock(_BOUNDED_SEMAPHORE, value, value), ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()}, maxvalue={self._semlock.maxvalue})>'


class Lock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(_multiprocessing.Mutex(_LOCK), ctx)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()})>'


class RLock(SemLock):
    def __init__(self, *, ctx):
        super().__init__(_multiprocessing.RecursiveMutex(_RLOCK), ctx)

    def __repr__(self):
        owner = self._owner()
        count = self._semlock._count()
        if owner in ('SomeOtherThread', 'SomeOtherProcess'):
            count = 'nonzero'
        return f'<{type(self).__name__}({owner}, {count})>'


class Condition(_Shared):
    def __init__(self, lock=None, *, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._restore(lock or ctx.RLock(), _kernel.new(_CONDITION, 0, 0, True))

    def _state(self):
        return self._lock, self._handle

    def _restore(self, lock, handle):
        self._lock = lock
        self._handle = handle
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def wait(self, timeout=None):
        count = self._lock._semlock._count()
        try:
            notified = _kernel.condition_wait(self._handle, self._lock._handle, timeout)
        except BaseException:
            # A handler of a signal raised it: the lock has been given back.
            for _ in range(count - self._lock._semlock._count()):
                self._lock.acquire()
            raise
        assert notified is True or notified is False, 'must acquire() condition before using wait()'
        return notified

    def notify(self, n=1):
        answer = _kernel.condition_notify(self._handle, self._lock._handle, n)
        assert answer != 2, 'lock is not owned'

    def notify_all(self):
        self.notify(-1)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = None if timeout is None else _time() + timeout
        left = timeout
        while not result:
            if end is not None:
                left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
            result = predicate()
        return result

    # The parts of CPython's conditions, for those who look: those who sleep, those of them who have been woken and not yet
    # noticed, and what they wait at. Here who is woken sleeps no more.

    @property
    def _sleeping_count(self):
        return _Count(lambda: _kernel.waiting(self._handle))

    @property
    def _woken_count(self):
        return _Count(lambda: 0)

    _wait_semaphore = _woken_count

    def __repr__(self):
        return f'<{type(self).__name__}({self._lock!r}, {_kernel.waiting(self._handle)})>'


class _Count:
    """How many there are, in the form of one of the semaphores that CPython's conditions are made of."""

    def __init__(self, get_value):
        self.get_value = get_value

    def __repr__(self):
        return f'<Semaphore(value={self.get_value()})>'


class Event(_Shared):
    _parts = 'Condition'
    __copy__ = _Shared._twin

    def __init__(self, *, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._restore(_kernel.new(_EVENT, 0, 0, True))

    def _state(self):
        return self._handle,

    def _restore(self, handle):
        self._handle = handle

    def is_set(self):
        return _kernel.value(self._handle) != 0

    def set(self):
        _kernel.event_set(self._handle)

    def clear(self):
        _kernel.event_clear(self._handle)

    def wait(self, timeout=None):
        return _kernel.event_wait(self._handle, timeout)

    @property
    def _flag(self):
        """In CPython a semaphore: 1 when the event is set."""
        return _Count(lambda: int(self.is_set()))

    def __repr__(self):
        state = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__qualname__} at {id(self):#x} {state}>'


class Barrier(_Shared, threading.Barrier):
    _parts = 'Condition'
    __copy__ = _Shared._twin

    def __init__(self, parties, action=None, timeout=None, *, ctx):
        if ctx is None:
            ctx = context._default_context.get_context()
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._restore(_kernel.new(_BARRIER, 0, parties, True), parties, action, timeout)

    def __reduce__(self):
        return _blank, (type(self),), self.__getstate__()

    def _state(self):
        return self._handle, self._parties, self._action, self._timeout

    def _restore(self, handle, parties, action, timeout):
        self._handle = handle
        self._parties = parties
        self._action = action
        self._timeout = timeout
