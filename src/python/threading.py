"""Threads and what they synchronize with. The kernel does the waiting; see src/kernel/README.md for its calls."""

import _kernel
import sys
from time import monotonic as _time

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
    'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
    'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
    'get_native_id', 'getprofile', 'gettrace', 'setprofile_all_threads', 'settrace_all_threads',
]

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError

_LOCK = 1
_RLOCK = 2
_SEMAPHORE = 3
_BOUNDED_SEMAPHORE = 4
_EVENT = 5
_CONDITION = 6


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


class Lock:
    __kernel_object__ = True

    def __init__(self):
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


Lock.__module__ = '_thread'
Lock.__qualname__ = Lock.__name__ = 'lock'


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


RLock.__module__ = '_thread'


# Conditions

class Condition:
    __kernel_object__ = True

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._handle = _kernel.new(_CONDITION, 0, 0, False)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exception):
        return self._lock.__exit__(*exception)

    def _is_owned(self):
        return self._lock._is_owned()

    def wait(self, timeout=None):
        notified = _kernel.condition_wait(self._handle, self._lock._handle, timeout)
        if notified is True or notified is False:
            return notified
        raise RuntimeError('cannot wait on un-acquired lock')

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _time() + left
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if n > 0 or not self._is_owned():
            self._notify(n)

    def notify_all(self):
        self._notify(-1)

    def _notify(self, n):
        if _kernel.condition_notify(self._handle, self._lock._handle, n) == 2:
            raise RuntimeError('cannot notify on un-acquired lock')

    notifyAll = notify_all

    def __repr__(self):
        return f'<Condition({self._lock!r}, {_kernel.waiting(self._handle)})>'


# Semaphores

class Semaphore:
    __kernel_object__ = True
    _kind = _SEMAPHORE

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._initial_value = value
        self._handle = _kernel.new(self._kind, value, value, False)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        return _kernel.acquire(self._handle, blocking, timeout)

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if _kernel.release(self._handle, n):
            raise ValueError('Semaphore released too many times')

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exception):
        self.release()

    @property
    def _value(self):
        return _kernel.value(self._handle)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>'


class BoundedSemaphore(Semaphore):
    _kind = _BOUNDED_SEMAPHORE

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'<{name} at {id(self):#x}: value={self._value}/{self._initial_value}>'


# Events

class Event:
    __kernel_object__ = True

    def __init__(self):
        self._handle = _kernel.new(_EVENT, 0, 0, False)

    def is_set(self):
        return _kernel.value(self._handle) != 0

    isSet = is_set

    def set(self):
        _kernel.event_set(self._handle)

    def clear(self):
        _kernel.event_clear(self._handle)

    def wait(self, timeout=None):
        return _kernel.event_wait(self._handle, timeout)

    def __repr__(self):
        state = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>'


# Barriers

class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """States: 0 filling, 1 draining, -1 being reset, -2 broken."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0
        self._count = 0

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        if self.broken:
            return f'<{name} at {id(self):#x}: broken>'
        return f'<{name} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._enter()
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                self._exit()

    def _enter(self):
        while self._state in (-1, 1):
            self._cond.wait()
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == 0

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError
        assert self._state == 1

    def _exit(self):
        if self._count == 0 and self._state in (-1, 1):
            self._state = 0
            self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state == 0 or self._state == -2:
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# Threads

_counter = 0
_active = {}
_limbo = {}
_shutting_down = False
_main_ended = False


def _new_name(template):
    global _counter
    _counter += 1
    return template % _counter


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name:
            name = str(name)
        else:
            name = _new_name('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._begun = False
        self._initialized = True
        self._invoke_excepthook = _call_excepthook

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._begun:
            status = 'started' if self.is_alive() else 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._begun:
            raise RuntimeError('threads can only be started once')
        if _shutting_down:
            raise RuntimeError("can't start new thread at interpreter shutdown")
        self._begun = True
        _limbo[id(self)] = self
        self._ident = _kernel.thread_start(self, _bootstrap, self._name, self._daemonic)

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap_inner(self):
        try:
            self.run()
        except:
            self._invoke_excepthook(self)
        finally:
            _active.pop(self._ident, None)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._begun:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        _kernel.thread_join(self._ident, timeout)

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        if not self._begun:
            return False
        return self._ident is None or _kernel.thread_alive(self._ident)

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)
        if self._ident is not None:
            _kernel.thread_rename(self._ident, self._name)

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def native_id(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._begun:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


def _bootstrap(thread):
    """What a new thread runs."""
    ident = _kernel.thread_ident()
    thread._ident = ident
    _active[ident] = thread
    _limbo.pop(id(thread), None)
    thread._bootstrap_inner()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._begun = True
        self._ident = _kernel.thread_ident()
        _active[self._ident] = self
        _kernel.thread_set_object(self)

    def is_alive(self):
        return not _main_ended


class _DummyThread(Thread):
    """Stands for a thread that this module did not start."""

    def __init__(self):
        super().__init__(name=_new_name('Dummy-%d'), daemon=True)
        self._begun = True
        self._ident = _kernel.thread_ident()
        _active[self._ident] = self

    def is_alive(self):
        return True

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    thread = _active.get(_kernel.thread_ident())
    return _DummyThread() if thread is None else thread


def main_thread():
    return _main_thread


def enumerate():
    return [*_active.values(), *_limbo.values()]


def active_count():
    return len(_active) + len(_limbo)


currentThread = current_thread
activeCount = active_count


# Exceptions that leave a thread

class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __repr__(self):
        return (f'_thread._ExceptHookArgs(exc_type={self.exc_type!r}, exc_value={self.exc_value!r}, '
                f'exc_traceback={self.exc_traceback!r}, thread={self.thread!r})')


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    import traceback
    name = get_ident() if args.thread is None else args.thread.name
    lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
    sys.stderr.write(f'Exception in thread {name}:\n' + ''.join(lines))


__excepthook__ = excepthook


def _call_excepthook(thread):
    args = ExceptHookArgs([*sys.exc_info(), thread])
    try:
        excepthook(args)
    except Exception:
        if excepthook is __excepthook__:
            raise
        import traceback
        sys.stderr.write('Exception in threading.excepthook:\n' + ''.join(traceback.format_exc()))
        __excepthook__(args)


# Thread-local data

class local:
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        object.__setattr__(self, '_local_arguments', (args, kwargs))
        object.__setattr__(self, '_local_dicts', {_kernel.thread_ident(): {}})
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
            shown = '_thread._local' if kind is local else kind.__name__
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
            shown = '_thread._local' if kind is local else kind.__name__
            raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)
        del values[name]


local.__module__ = '_thread'
local.__qualname__ = '_local'


def _values(self):
    """The calling thread's own attributes, made on its first visit."""
    dicts = object.__getattribute__(self, '_local_dicts')
    ident = _kernel.thread_ident()
    values = dicts.get(ident)
    if values is None:
        values = dicts[ident] = {}
        args, kwargs = object.__getattribute__(self, '_local_arguments')
        type(self).__init__(self, *args, **kwargs)
    return values


# Tracing and stacks: accepted, without effect

def settrace(function):
    pass


def setprofile(function):
    pass


def gettrace():
    return None


def getprofile():
    return None


settrace_all_threads = settrace
setprofile_all_threads = setprofile


def stack_size(size=0):
    return 0


# The end of a process

_atexit = []


def _register_atexit(function, *args, **kwargs):
    """Functions to call before the non-daemon threads are joined: executors end their workers so."""
    if _shutting_down:
        raise RuntimeError("can't register atexit after shutdown")
    _atexit.append((function, args, kwargs))


def _shutdown():
    global _shutting_down, _main_ended
    _main_ended = True
    while _atexit:
        function, args, kwargs = _atexit.pop()
        function(*args, **kwargs)
    me = current_thread()
    while True:
        waiting = [thread for thread in enumerate() if thread is not me and not thread.daemon]
        if not waiting:
            break
        for thread in waiting:
            thread.join()
    _shutting_down = True


def _after_fork():
    """In the child only the forking thread lives on, and it is the main thread now."""
    global _active, _main_thread, _shutting_down, _main_ended
    thread = _kernel.thread_object(_kernel.thread_ident()) or _main_thread
    thread._ident = _kernel.thread_ident()
    _active = {thread._ident: thread}
    _limbo.clear()
    _main_thread = thread
    _shutting_down = _main_ended = False


_main_thread = _MainThread()
