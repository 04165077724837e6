"""Locks and the like that several processes share. They go to a child by inheritance only."""

import _kernel
import threading
from multiprocessing import context, process
from time import monotonic as _time

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event', 'Barrier']

SEM_VALUE_MAX = 2147483647

_LOCK = 1
_RLOCK = 2
_SEMAPHORE = 3
_BOUNDED_SEMAPHORE = 4
_EVENT = 5
_CONDITION = 6

def _my_name():
    name = process.current_process().name
    thread = threading.current_thread().name
    return name if thread == 'MainThread' else f'{name}|{thread}'


class _Shared:
    """What has a handle that is the same in every process."""

    __kernel_object__ = True

    def __getstate__(self):
        context.assert_spawning(self)
        return self.__dict__


class SemLock(_Shared):
    def acquire(self, block=True, timeout=None):
        if timeout is not None:
            if not isinstance(timeout, (int, float)):
                raise TypeError(f'must be real number, not {type(timeout).__name__}')
            if timeout < 0:
                timeout = 0
        return _kernel.acquire(self._handle, bool(block), timeout)

    def release(self):
        if _kernel.release(self._handle, 1):
            raise ValueError('semaphore or lock released too many times')

    def __enter__(self):
        return _kernel.acquire(self._handle, True, None)

    def __exit__(self, *exception):
        self.release()

    def locked(self):
        return _kernel.value(self._handle) != 0

    def _is_mine(self):
        return _kernel.owner(self._handle) == _kernel.thread_ident()

    def _owner(self):
        """Who holds it, in words."""
        if not _kernel.value(self._handle):
            return 'None'
        if self._is_mine():
            return _my_name()
        owner = _kernel.owner(self._handle)
        mine = any([thread.ident == owner for thread in threading.enumerate()])
        return 'SomeOtherThread' if mine else 'SomeOtherProcess'


class Lock(SemLock):
    def __init__(self):
        self._handle = _kernel.new(_LOCK, 0, 0, True)

    def __repr__(self):
        return f'<{type(self).__name__}(owner={self._owner()})>'


class RLock(SemLock):
    def __init__(self):
        self._handle = _kernel.new(_RLOCK, 0, 0, True)

    def release(self):
        if _kernel.release(self._handle, 1):
            raise AssertionError('attempt to release recursive lock not owned by thread')

    def __repr__(self):
        owner = self._owner()
        count = _kernel.value(self._handle)
        if owner in ('SomeOtherThread', 'SomeOtherProcess'):
            count = 'nonzero'
        return f'<{type(self).__name__}({owner}, {count})>'


class Semaphore(SemLock):
    _kind = _SEMAPHORE

    def __init__(self, value=1):
        if not 0 <= value <= SEM_VALUE_MAX:
            raise OSError(22, 'Invalid argument')
        self._maxvalue = value
        self._handle = _kernel.new(self._kind, value, value, True)

    def get_value(self):
        return _kernel.value(self._handle)

    def locked(self):
        return _kernel.value(self._handle) == 0

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()})>'


class BoundedSemaphore(Semaphore):
    _kind = _BOUNDED_SEMAPHORE

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()}, maxvalue={self._maxvalue})>'


class Condition(_Shared):
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self._handle = _kernel.new(_CONDITION, 0, 0, True)

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def wait(self, timeout=None):
        notified = _kernel.condition_wait(self._handle, self._lock._handle, timeout)
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

    def __repr__(self):
        return f'<{type(self).__name__}({self._lock!r}, {_kernel.waiting(self._handle)})>'


class Event(_Shared):
    def __init__(self):
        self._handle = _kernel.new(_EVENT, 0, 0, True)

    def is_set(self):
        return _kernel.value(self._handle) != 0

    def set(self):
        _kernel.event_set(self._handle)

    def clear(self):
        _kernel.event_clear(self._handle)

    def wait(self, timeout=None):
        return _kernel.event_wait(self._handle, timeout)

    def __repr__(self):
        state = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__qualname__} at {id(self):#x} {state}>'


class _Number(_Shared):
    """A small number that processes share, guarded by somebody's lock: the count of a semaphore."""

    __kernel_object__ = False
    _OFFSET = 4

    def __init__(self):
        self._handle = _kernel.new(_SEMAPHORE, self._OFFSET, 0, True)

    def get(self):
        return _kernel.value(self._handle) - self._OFFSET

    def set(self, number):
        change = number - self.get()
        if change > 0:
            _kernel.release(self._handle, change)
        while change < 0:
            _kernel.acquire(self._handle, False, None)
            change += 1


class Barrier(threading.Barrier):
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._shared_state = _Number()
        self._shared_count = _Number()

    @property
    def _state(self):
        return self._shared_state.get()

    @_state.setter
    def _state(self, value):
        self._shared_state.set(value)

    @property
    def _count(self):
        return self._shared_count.get()

    @_count.setter
    def _count(self, value):
        self._shared_count.set(value)
