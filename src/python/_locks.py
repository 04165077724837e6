"""Locks as CPython's `_thread` makes them: no Python code there, so nothing of this file stands in a traceback."""

import _kernel

TIMEOUT_MAX = 9223372036.0

_LOCK = 1
_RLOCK = 2


def seconds(timeout):
    """A timeout as the kernel takes it: a number of seconds that a clock can count."""
    if not isinstance(timeout, (int, float)):
        index = getattr(type(timeout), '__index__', None)
        if index is None:
            raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
        timeout = index(timeout)
    if timeout != timeout:
        raise ValueError('Invalid value NaN (not a number)')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timestamp out of range for platform time_t' if isinstance(timeout, float)
                            else 'timestamp too large to convert to C PyTime_t')
    return timeout


def _lock_timeout(blocking, timeout):
    """What `acquire` takes besides -1, which stands for no timeout."""
    timeout = seconds(timeout)
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    return timeout


class lock:
    __kernel_object__ = True
    __slots__ = '_handle', '__weakref__'

    def __init__(self, *arguments, **keywords):
        if keywords:
            raise TypeError('lock() takes no keyword arguments')
        if arguments:
            raise TypeError(f'lock expected 0 arguments, got {len(arguments)}')
        self._handle = _kernel.new(_LOCK, 0, 0, False)

    def __init_subclass__(cls):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    def acquire(self, blocking=True, timeout=-1):
        if timeout == -1:
            return _kernel.acquire(self._handle, blocking, None)
        return _kernel.acquire(self._handle, True, _lock_timeout(blocking, timeout))

    def release(self):
        if _kernel.release(self._handle, 1):
            raise RuntimeError('release unlocked lock')

    def __enter__(self):
        return _kernel.acquire(self._handle, True, None)

    def __exit__(self, *exception):
        if _kernel.release(self._handle, 1):
            raise RuntimeError('release unlocked lock')

    def locked(self):
        return _kernel.value(self._handle) != 0

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def _at_fork_reinit(self):
        """Nobody holds it any more: who did may be a thread that the child of a fork does not have."""
        self.__init__()

    def __repr__(self):
        state = 'locked' if self.locked() else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def __getattr__(self, name):
        raise AttributeError(f"'_thread.lock' object has no attribute '{name}'", name=name, obj=self)


class RLock:
    __kernel_object__ = True
    __slots__ = '_handle', '__weakref__'

    def __init__(self, *arguments, **keywords):
        self._handle = _kernel.new(_RLOCK, 0, 0, False)

    def acquire(self, blocking=True, timeout=-1):
        if timeout == -1:
            return _kernel.acquire(self._handle, blocking, None)
        return _kernel.acquire(self._handle, True, _lock_timeout(blocking, timeout))

    def release(self):
        if _kernel.release(self._handle, 1):
            raise RuntimeError('cannot release un-acquired lock')

    def __enter__(self):
        return _kernel.acquire(self._handle, True, None)

    def __exit__(self, *exception):
        if _kernel.release(self._handle, 1):
            raise RuntimeError('cannot release un-acquired lock')

    def _is_owned(self):
        return _kernel.owner(self._handle) == _kernel.thread_ident()

    def _recursion_count(self):
        return _kernel.value(self._handle) if self._is_owned() else 0

    def _release_save(self):
        """Releases it however often it is held. Answers what `_acquire_restore` needs to make it so again."""
        if not _kernel.value(self._handle):
            raise RuntimeError('cannot release un-acquired lock')
        count, owner = _kernel.value(self._handle), _kernel.owner(self._handle)
        for _ in range(count):
            _kernel.release(self._handle, 1)
        return count, owner

    def _acquire_restore(self, state, /):
        for _ in range(state[0]):
            _kernel.acquire(self._handle, True, None)

    def _at_fork_reinit(self):
        """Nobody holds it any more."""
        self._handle = _kernel.new(_RLOCK, 0, 0, False)

    def __repr__(self):
        count = _kernel.value(self._handle)
        state = 'locked' if count else 'unlocked'
        owner = _kernel.owner(self._handle)
        kind = type(self)
        name = '_thread.RLock' if kind is RLock else f'{kind.__module__}.{kind.__qualname__}'
        return f'<{state} {name} object owner={owner} count={count} at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{_shown(type(self))}' object")

    def __getattr__(self, name):
        raise AttributeError(f"'{_shown(type(self))}' object has no attribute '{name}'", name=name, obj=self)


def _shown(kind):
    """A class as messages name it: with its module when it is not the program's own."""
    return '_thread.RLock' if kind is RLock else kind.__name__


lock.__module__ = RLock.__module__ = '_thread'
