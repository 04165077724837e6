"""What threading is made of, as CPython's module of this name: its functions stand in no traceback."""

import _kernel
import sys

__all__ = [
    'LockType', 'RLock', 'TIMEOUT_MAX', 'allocate', 'allocate_lock', 'daemon_threads_allowed', 'error', 'exit',
    'exit_thread', 'get_ident', 'get_native_id', 'interrupt_main', 'lock', 'stack_size', 'start_joinable_thread',
    'start_new', 'start_new_thread',
]

TIMEOUT_MAX = 9223372036.0
error = RuntimeError

_LOCK = 1
_RLOCK = 2


def get_ident():
    return _kernel.thread_ident()


def get_native_id():
    return _kernel.thread_ident()


# Locks

def _lock_timeout(blocking, timeout):
    """A lock's timeout as the kernel takes it."""
    if not blocking:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timestamp out of range for platform time_t')
    return timeout


class lock:
    __kernel_object__ = True

    def __init__(self, *arguments):
        if arguments:
            raise TypeError(f'lock expected 0 arguments, got {len(arguments)}')
        self._handle = _kernel.new(_LOCK, 0, 0, False)

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

    def _is_owned(self):
        return _kernel.value(self._handle) != 0

    def __repr__(self):
        state = 'locked' if self.locked() else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def __getattr__(self, name):
        raise AttributeError(f"'_thread.lock' object has no attribute '{name}'", name=name, obj=self)

    _at_fork_reinit = __init__


class RLock:
    __kernel_object__ = True

    def __init__(self):
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
        if not self._is_owned():
            raise RuntimeError('cannot release un-acquired lock')
        count = _kernel.value(self._handle)
        for _ in range(count):
            _kernel.release(self._handle, 1)
        return count, _kernel.thread_ident()

    def _acquire_restore(self, state):
        for _ in range(state[0]):
            _kernel.acquire(self._handle, True, None)

    def __repr__(self):
        count = _kernel.value(self._handle)
        state = 'locked' if count else 'unlocked'
        owner = _kernel.owner(self._handle)
        return f'<{state} _thread.RLock object owner={owner} count={count} at {id(self):#x}>'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __getattr__(self, name):
        raise AttributeError(f"'_thread.RLock' object has no attribute '{name}'", name=name, obj=self)

    _at_fork_reinit = __init__


LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock


# Threads without a Thread object

def start_new_thread(function, args, kwargs={}, /):
    """Calls the function in a new thread, which nobody can join. Answers the thread's number."""
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _kernel.thread_start((function, args, kwargs), _run, f'thread ({_name_of(function)})', True)


start_new = start_new_thread


def _name_of(function):
    return getattr(function, '__name__', None) or type(function).__name__


def _run(call):
    _kernel.thread_set_object(None)
    function, args, kwargs = call
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException:
        import traceback
        sys.stderr.write(f'Exception ignored in thread started by: {function!r}\n{traceback.format_exc()}')


def exit():
    raise SystemExit


exit_thread = exit


def daemon_threads_allowed():
    return True


def stack_size(size=0, /):
    return 0


# Exceptions that leave a thread

class _ExceptHookArgs:
    """What is handed to threading.excepthook."""

    def __init__(self, args):
        if len(args) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence ({len(args)}-sequence given)')
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __repr__(self):
        return (f'_thread._ExceptHookArgs(exc_type={self.exc_type!r}, exc_value={self.exc_value!r}, '
                f'exc_traceback={self.exc_traceback!r}, thread={self.thread!r})')


def _excepthook(args, /):
    """Writes the traceback to standard error; SystemExit is silent."""
    if type(args) is not _ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return
    import traceback
    name = get_ident() if args.thread is None else args.thread.name
    lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
    sys.stderr.write(f'Exception in thread {name}:\n' + ''.join(lines))


# Thread-local data

class _local:
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        object.__setattr__(self, '_local_arguments', (args, kwargs))
        _all_values()[id(self)] = self, {}
        return self

    def __getattribute__(self, name):
        values = _values(self)
        if name == '__dict__':
            return values
        if name in values:
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            kind = type(self)
            shown = '_thread._local' if kind is _local else kind.__name__
            raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self) from None

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        attribute = getattr(type(self), name, None)
        if attribute is not None and hasattr(type(attribute), '__set__'):
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name):
        values = _values(self)
        if name not in values:
            kind = type(self)
            shown = '_thread._local' if kind is _local else kind.__name__
            raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)
        del values[name]


def _all_values():
    """What the calling thread has in all objects: by id, the object (so that its id stays its own) and its attributes."""
    values = _kernel.thread_locals()
    if values is None:
        values = {}
        _kernel.thread_set_locals(values)
    return values


def _values(self):
    """The calling thread's own attributes, made on its first visit."""
    entries = _all_values()
    entry = entries.get(id(self))
    if entry is None:
        entries[id(self)] = entry = self, {}
        args, kwargs = object.__getattribute__(self, '_local_arguments')
        type(self).__init__(self, *args, **kwargs)
    return entry[1]
