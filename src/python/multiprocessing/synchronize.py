"""Locks and their like that processes share."""

import _kernel
from multiprocessing import process as _process

SEM_VALUE_MAX = 2 ** 31 - 1

_LOCK, _RLOCK, _SEMAPHORE, _BOUNDED, _EVENT, _CONDITION = 1, 2, 3, 4, 5, 6


def _assert_spawning(obj):
    if not _process._spawning:
        raise RuntimeError(f'{type(obj).__name__} objects should only be shared between processes'
                           ' through inheritance')


class _Shared:
    """A kernel object that a fork shares."""

    __kernel_object__ = True

    def __getstate__(self):
        _assert_spawning(self)
        return self.__dict__


def _timeout(block, timeout):
    return None if timeout is None or not block else max(float(timeout), 0.0)


class SemLock(_Shared):
    """What locks and semaphores have in common."""

    def acquire(self, block=True, timeout=None):
        return _kernel.acquire(self._handle, bool(block), _timeout(block, timeout))

    def __enter__(self):
        return _kernel.acquire(self._handle, True, None)

    def __exit__(self, *exc_info):
        self.release()

    def _count(self):
        return _kernel.value(self._handle)

    def _holder(self):
        """Who holds it, as the repr of a lock says it."""
        owner = _kernel.owner(self._handle)
        if owner == 0:
            return 'None'
        if owner != _kernel.thread_ident():
            return 'SomeOtherThread' if _kernel.thread_object(owner) is not None else 'SomeOtherProcess'
        import threading
        name = _process.current_process().name
        thread = threading.current_thread()
        return name if thread is threading.main_thread() else f'{name}|{thread.name}'


class Lock(SemLock):
    def __init__(self, *, ctx=None):
        self._handle = _kernel.new(_LOCK, 0, 0, True)

    def release(self):
        if _kernel.release(self._handle, 1):
            raise ValueError('semaphore or lock released too many times')

    def locked(self):
        return _kernel.value(self._handle) > 0

    def __repr__(self):
        return f'<Lock(owner={self._holder()})>'


class RLock(SemLock):
    def __init__(self, *, ctx=None):
        self._handle = _kernel.new(_RLOCK, 0, 0, True)

    def release(self):
        if _kernel.release(self._handle, 1):
            raise AssertionError('attempt to release recursive lock not owned by thread')

    def __repr__(self):
        holder = self._holder()
        count = self._count() if holder not in ('SomeOtherThread', 'SomeOtherProcess') else 'nonzero'
        return f'<RLock({holder}, {count})>'


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None):
        if value < 0 or value > SEM_VALUE_MAX:
            raise OSError(22, 'Invalid argument')
        self._handle = _kernel.new(_SEMAPHORE, value, 0, True)

    def get_value(self):
        return _kernel.value(self._handle)

    def release(self):
        if _kernel.release(self._handle, 1):
            raise ValueError('semaphore or lock released too many times')

    def __repr__(self):
        return f'<{type(self).__name__}(value={self.get_value()})>'


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        if value < 0 or value > SEM_VALUE_MAX:
            raise OSError(22, 'Invalid argument')
        self._limit = value
        self._handle = _kernel.new(_BOUNDED, value, value, True)

    def __repr__(self):
        return f'<BoundedSemaphore(value={self.get_value()}, maxvalue={self._limit})>'


class Condition(_Shared):
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock()
        self._handle = _kernel.new(_CONDITION, 0, 0, True)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        _assert_spawning(self)
        return {'_lock': self._lock, '_handle': self._handle}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f'<Condition({self._lock}, {_kernel.waiting(self._handle)})>'

    def wait(self, timeout=None):
        limit = None if timeout is None else max(float(timeout), 0.0)
        answer = _kernel.condition_wait(self._handle, self._lock._handle, limit)
        if answer is not True and answer is not False:
            raise AssertionError('must acquire() condition before using wait()')
        return answer

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        import time
        end = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if _kernel.condition_notify(self._handle, self._lock._handle, n):
            raise AssertionError('lock is not owned')

    def notify_all(self):
        self.notify(-1)


class Event(_Shared):
    def __init__(self, *, ctx=None):
        self._handle = _kernel.new(_EVENT, 0, 0, True)

    def is_set(self):
        return _kernel.value(self._handle) == 1

    def set(self):
        _kernel.event_set(self._handle)

    def clear(self):
        _kernel.event_clear(self._handle)

    def wait(self, timeout=None):
        return _kernel.event_wait(self._handle, None if timeout is None else max(float(timeout), 0.0))

    def __repr__(self):
        return f"<Event at {hex(id(self))} {'set' if self.is_set() else 'unset'}>"
