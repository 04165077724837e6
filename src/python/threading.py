"""Threads and what they synchronize with. The kernel does the waiting; see src/kernel/README.md for its calls."""

# Supported: threads and what they synchronize with.

import _kernel
import sys
from _thread import (
    RLock, TIMEOUT_MAX, _ExceptHookArgs as ExceptHookArgs, _excepthook as excepthook, _local as local, get_ident,
    get_native_id, lock as Lock, stack_size,
)
from time import monotonic as _time

__all__ = [
    'get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
    'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
    'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
    'get_native_id', 'getprofile', 'gettrace', 'setprofile_all_threads', 'settrace_all_threads',
]

ThreadError = RuntimeError

_SEMAPHORE = 3
_BOUNDED_SEMAPHORE = 4
_EVENT = 5
_CONDITION = 6
_BARRIER = 8


def _outdated(name, instead):
    """Warns where an old name was used."""
    import warnings
    warnings.warn(f'{name} is deprecated, {instead} instead', DeprecationWarning, stacklevel=3)


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
        depth = _kernel.value(self._lock._handle)
        try:
            notified = _kernel.condition_wait(self._handle, self._lock._handle, timeout)
        except BaseException:
            # A handler of a signal raised it: the lock has been given back.
            if depth and _kernel.owner(self._lock._handle) != get_ident():
                _kernel.acquire(self._lock._handle, True, None)
                _kernel.reset_owner(self._lock._handle, depth)
            raise
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
        if n < 1 and self._is_owned():
            return
        if _kernel.condition_notify(self._handle, self._lock._handle, n) == 2:
            raise RuntimeError('cannot notify on un-acquired lock')

    def notify_all(self):
        if _kernel.condition_notify(self._handle, self._lock._handle, -1) == 2:
            self.notify()

    def notifyAll(self):
        _outdated('notifyAll()', 'use notify_all()')
        self.notify_all()

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

    def isSet(self):
        _outdated('isSet()', 'use is_set()')
        return self.is_set()

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
    __kernel_object__ = True

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._handle = _kernel.new(_BARRIER, 0, parties, False)
        self._action = action
        self._timeout = timeout
        self._parties = parties

    def __repr__(self):
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        if self.broken:
            return f'<{name} at {id(self):#x}: broken>'
        return f'<{name} at {id(self):#x}: waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        place = _kernel.barrier_wait(self._handle, timeout, bool(self._action))
        if place is None:
            self._wait()
        if place < 0:
            self._enter()
        if self._action and place == self._parties - 1:
            self._release()
        return place

    def _enter(self):
        raise BrokenBarrierError

    def _wait(self):
        raise BrokenBarrierError

    def _release(self):
        """What the last one to come does for all."""
        try:
            self._action()
        except:
            _kernel.barrier_open(self._handle, False)
            raise
        _kernel.barrier_open(self._handle, True)

    def reset(self):
        _kernel.barrier_reset(self._handle)

    def abort(self):
        _kernel.barrier_abort(self._handle)

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return _kernel.barrier_waiting(self._handle)

    @property
    def broken(self):
        return _kernel.barrier_broken(self._handle)


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
        self._invoke_excepthook = _make_invoke_excepthook()

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
        _outdated('isDaemon()', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _outdated('setDaemon()', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _outdated('getName()', 'get the name attribute')
        return self.name

    def setName(self, name):
        _outdated('setName()', 'set the name attribute')
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


def currentThread():
    _outdated('currentThread()', 'use current_thread()')
    return current_thread()


def activeCount():
    _outdated('activeCount()', 'use active_count()')
    return active_count()


# Exceptions that leave a thread

__excepthook__ = excepthook


def _make_invoke_excepthook():
    """What a thread calls when its code has raised."""
    before = excepthook
    if before is None:
        raise RuntimeError('threading.excepthook is None')

    def invoke_excepthook(thread):
        try:
            hook = excepthook or before
            hook(ExceptHookArgs([*sys.exc_info(), thread]))
        except Exception as error:
            error.__suppress_context__ = True
            sys.stderr.write('Exception in threading.excepthook:\n')
            sys.excepthook(*sys.exc_info())

    return invoke_excepthook


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
