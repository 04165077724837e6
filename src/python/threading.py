"""Threads and what they synchronize with. The kernel does the waiting; see src/kernel/README.md for its calls."""

# Supported: threads and what they synchronize with.

import _kernel
import _thread
import sys
from _deque import deque as _deque
from _latch import Latch
from _locks import seconds
from _references import unseen
from _thread import (
    TIMEOUT_MAX, RLock as _CRLock, _count, _ExceptHookArgs as ExceptHookArgs, _excepthook as excepthook,
    _get_main_thread_ident, _is_main_interpreter, _tell_uncaught, _local as local, _make_thread_handle, _ThreadHandle,
    allocate_lock as _allocate_lock, daemon_threads_allowed as _daemon_threads_allowed, get_ident, get_native_id,
    lock as Lock, stack_size, start_joinable_thread as _start_joinable_thread,
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

# The kernel counts no further.
_MOST = 0x3fffffff


def _outdated(name, instead):
    """Warns where an old name was used."""
    import warnings
    warnings.warn(f'{name} is deprecated, {instead} instead', DeprecationWarning, stacklevel=3)


def _cannot_pickle(self):
    """What cannot be copied is the lock inside: CPython's message names it."""
    raise TypeError("cannot pickle '_thread.lock' object")


def _twin(original, handle):
    """A shallow copy: another object of the kernel, in the same state."""
    twin = object.__new__(type(original))
    twin.__dict__.update(original.__dict__)
    twin._handle = handle
    return twin


# Locks that know who holds them

def RLock(*args, **kwargs):
    if args or kwargs:
        import warnings
        warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15', DeprecationWarning, stacklevel=2)
    return _CRLock(*args, **kwargs)


class _RLock:
    """The same in Python, around a lock."""

    def __init__(self):
        self._block = _allocate_lock()
        self._owner = None
        self._count = 0

    def __repr__(self):
        owner = self._owner
        try:
            owner = _active[owner].name
        except KeyError:
            pass
        state = 'locked' if self._block.locked() else 'unlocked'
        name = f'{type(self).__module__}.{type(self).__qualname__}'
        return f'<{state} {name} object owner={owner!r} count={self._count} at {id(self):#x}>'

    def _at_fork_reinit(self):
        self._block._at_fork_reinit()
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = me
            self._count = 1
        return taken

    __enter__ = acquire

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = None
            self._block.release()

    def __exit__(self, t, v, tb):
        self.release()

    # For conditions

    def _acquire_restore(self, state):
        self._block.acquire()
        self._count, self._owner = state

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = self._count, self._owner
        self._count, self._owner = 0, None
        self._block.release()
        return state

    def _is_owned(self):
        return self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0


_PyRLock = _RLock


# Conditions

class Condition:
    """The kernel lets wait for it and gives back its own locks with it. A lock that the kernel does not know, as one of a class
    of the program, is released and acquired by `wait` itself; a lock of the kernel stands in for it there (`_gate`)."""

    __kernel_object__ = True
    _gate = None

    def __init__(self, lock=None):
        if lock is None:
            lock = _CRLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        kind = type(lock)
        if kind is not Lock and kind is not _CRLock:
            self._gate = Lock()
        if kind is not Lock:
            for name in ('_release_save', '_acquire_restore', '_is_owned'):
                if hasattr(lock, name):
                    setattr(self, name, getattr(lock, name))
        self._handle = _kernel.new(_CONDITION, 0, 0, False)

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()
        self._handle = _kernel.new(_CONDITION, 0, 0, False)

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, state):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    @property
    def _waiters(self):
        """As many items as there are threads that wait."""
        return _deque([None] * _kernel.waiting(self._handle))

    def wait(self, timeout=None):
        if timeout is not None:
            timeout = seconds(timeout) if timeout > 0 else 0
        if self._gate is not None:
            return self._wait_beside(timeout)
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

    def _wait_beside(self, timeout):
        """Waits while the lock, which the kernel does not know, is released. Nobody can notify before the kernel lets wait."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        gate = self._gate
        gate.acquire()
        state = self._release_save()
        try:
            notified = _kernel.condition_wait(self._handle, gate._handle, timeout)
            gate.release()
            return notified
        except BaseException:
            if _kernel.owner(gate._handle) == get_ident():
                gate.release()
            raise
        finally:
            self._acquire_restore(state)

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
        if self._gate is not None:
            return self._notify_beside(n)
        if _kernel.condition_notify(self._handle, self._lock._handle, max(n, 0)) == 2:
            raise RuntimeError('cannot notify on un-acquired lock')

    def _notify_beside(self, n):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        with self._gate:
            _kernel.condition_notify(self._handle, self._gate._handle, max(n, 0))

    def notify_all(self):
        if self._gate is not None:
            self.notify(_kernel.waiting(self._handle))
        elif _kernel.condition_notify(self._handle, self._lock._handle, -1) == 2:
            self.notify()

    def notifyAll(self):
        _outdated('notifyAll()', 'use notify_all()')
        self.notify_all()

    def __repr__(self):
        return f'<Condition({self._lock!r}, {_kernel.waiting(self._handle)})>'


# Semaphores

class Semaphore:
    __kernel_object__ = True
    __reduce__ = _cannot_pickle
    _kind = _SEMAPHORE

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._initial_value = value
        value = min(value, _MOST)
        self._handle = _kernel.new(self._kind, value, value, False)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if timeout is not None:
            timeout = max(0, seconds(0.0 + timeout))
        return _kernel.acquire(self._handle, blocking, timeout)

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if _kernel.release(self._handle, n):
            raise ValueError('Semaphore released too many times')

    def __exit__(self, t, v, tb):
        self.release()

    def __copy__(self):
        return _twin(self, _kernel.new(self._kind, self._value, min(self._initial_value, _MOST), False))

    @property
    def _value(self):
        return _kernel.value(self._handle)

    @_value.setter
    def _value(self, value):
        for _ in range(self._value - value):
            self.acquire(False)
        if value > self._value:
            _kernel.release(self._handle, value - self._value)

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
    __reduce__ = _cannot_pickle

    def __init__(self):
        self._handle = _kernel.new(_EVENT, 0, 0, False)

    def is_set(self):
        return _kernel.value(self._handle) != 0

    def isSet(self):
        _outdated('isSet()', 'use is_set()')
        return self.is_set()

    def __copy__(self):
        twin = _twin(self, _kernel.new(_EVENT, 0, 0, False))
        if self.is_set():
            twin.set()
        return twin

    def set(self):
        _kernel.event_set(self._handle)

    def clear(self):
        _kernel.event_clear(self._handle)

    def wait(self, timeout=None):
        if timeout is not None and not self.is_set():
            timeout = seconds(timeout) if timeout > 0 else 0
        return self.is_set() or _kernel.event_wait(self._handle, timeout)

    def _at_fork_reinit(self):
        """Nobody waits for it any more, and nobody holds what guards it."""
        self._cond._at_fork_reinit()
        was_set = self.is_set()
        self._handle = _kernel.new(_EVENT, 0, 0, False)
        if was_set:
            self.set()

    @property
    def _flag(self):
        return self.is_set()

    @property
    def _cond(self):
        """In CPython the flag is guarded by a condition; here it is the kernel's, and the condition there for who looks at it."""
        if '_condition' not in self.__dict__:
            self._condition = Condition(Lock())
        return self._condition

    def __repr__(self):
        state = 'set' if self.is_set() else 'unset'
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {state}>'


# Barriers

class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    __kernel_object__ = True
    __reduce__ = _cannot_pickle

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
        if timeout is not None:
            timeout = max(0, seconds(0.0 + timeout))
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

    def __copy__(self):
        twin = _twin(self, _kernel.new(_BARRIER, 0, self._parties, False))
        if self.broken:
            twin.abort()
        return twin

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

# By number; those that have been started but have no number yet are in limbo.
_active = {}
_limbo = {}
# References to all threads that there are, whether they run or not, and how many before the dead ones are taken out.
_made = []
_most_made = 64
_HAVE_THREAD_NATIVE_ID = True
_SHUTTING_DOWN = False


def _remember(thread):
    global _made, _most_made
    if len(_made) >= _most_made:
        _made = [reference for reference in _made if reference() is not None]
        _most_made = 2 * len(_made) + 64
    _made.append(unseen(thread))


def __getattr__(name):
    # Made for who asks: a lock would stand in the trace of every program.
    if name == '_dangling':
        from _dangling import Dangling
        return Dangling(lambda: _made)
    if name == '_active_limbo_lock':
        globals()[name] = _CRLock()
        return globals()[name]
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


# Of two threads that make threads at once each takes another number.
_counter = iter(range(1, _MOST)).__next__


def _newname(name_template):
    return name_template % _counter()


class Thread:
    _initialized = False

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread._ThreadHandle' object")

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._native_id = None
        _remember(self)
        self._started = Latch(f'start of {name}')
        self._handle = _ThreadHandle()
        self._initialized = True
        self._stderr = sys.stderr
        self._invoke_excepthook = _make_invoke_excepthook()

    def _after_fork(self, new_ident=None):
        """In the child: the thread goes on, under the number given, or there is none any more."""
        self._started.clear()
        if new_ident is not None:
            self._ident = self._native_id = new_ident
            self._handle = _make_thread_handle(new_ident)
            self._started.set()
        elif self._ident is not None:
            self._started.set()
            self._handle = _make_thread_handle(self._ident)
            self._handle._set_done()

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._handle.is_done():
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _limbo[self] = self
        try:
            _start_joinable_thread(self._bootstrap, handle=self._handle, daemon=self.daemon)
        except Exception:
            del _limbo[self]
            raise
        self._set_ident(self._handle.ident)
        self._started.set()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        """What the new thread runs."""
        _kernel.thread_set_object(self)
        self._bootstrap_inner()

    def _set_ident(self, ident):
        self._ident = self._native_id = ident

    def _bootstrap_inner(self):
        try:
            self._set_ident(get_ident())
            self._started.set()
            _active[self._ident] = self
            _limbo.pop(self, None)
            if _trace_hook:
                sys.settrace(_trace_hook)
            if _profile_hook:
                sys.setprofile(_profile_hook)
            try:
                self.run()
            except:
                _tell_uncaught()
                self._invoke_excepthook(self)
        finally:
            self._delete()

    def _delete(self):
        """It is no active thread any more."""
        _active.pop(get_ident(), None)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is not None:
            timeout = max(timeout, 0)
        self._handle.join(timeout)

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
        return self._native_id

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._handle.is_done()

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
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


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._started.set()
        self._set_ident(_get_main_thread_ident())
        self._handle = _make_thread_handle(self._ident)
        _active[self._ident] = self
        _kernel.thread_set_object(self)


class _DummyThread(Thread):
    """Stands for a thread that this module did not start."""

    def __init__(self):
        super().__init__(name=_newname('Dummy-%d'), daemon=_daemon_threads_allowed())
        self._started.set()
        self._set_ident(get_ident())
        self._handle = _make_thread_handle(self._ident)
        _active[self._ident] = self

    def is_alive(self):
        if self._started.is_set() and not self._handle.is_done():
            return True
        raise RuntimeError('thread is not alive')

    def join(self, timeout=None):
        raise RuntimeError('cannot join a dummy thread')


def _forget_dummy(ident):
    """A thread of `_thread` has ended: if it was given an object, that goes."""
    dummy = _active.get(ident)
    if type(dummy) is _DummyThread:
        del _active[ident]


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
    thread = _active.get(get_ident())
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


# Functions for the tracing of threads to come

_trace_hook = None
_profile_hook = None


def settrace(func):
    global _trace_hook
    _trace_hook = func


def settrace_all_threads(func):
    settrace(func)
    sys._settraceallthreads(func)


def gettrace():
    return _trace_hook


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def setprofile_all_threads(func):
    setprofile(func)
    sys._setprofileallthreads(func)


def getprofile():
    return _profile_hook


# The end of a process

_threading_atexits = []


def _register_atexit(func, *arg, **kwargs):
    """Functions to call before the non-daemon threads are joined: executors end their workers so."""
    if _SHUTTING_DOWN:
        raise RuntimeError("can't register atexit after shutdown")
    _threading_atexits.append(lambda: func(*arg, **kwargs))


def _shutdown():
    global _SHUTTING_DOWN
    if _main_thread._handle.is_done():
        return
    _SHUTTING_DOWN = True
    _main_thread._handle._set_done()
    for atexit_call in reversed(_threading_atexits):
        atexit_call()
    me = current_thread()
    while True:
        waiting = [thread for thread in enumerate() if thread is not me and not thread.daemon]
        if not waiting:
            break
        for thread in waiting:
            thread.join()


def _after_fork():
    """In the child only the forking thread lives on, and it is the main thread now."""
    global _active, _main_thread, _SHUTTING_DOWN
    _thread._after_fork()
    ident = get_ident()
    mine = _kernel.thread_object(ident) or _main_thread
    for thread in enumerate():
        thread._after_fork(ident if thread is mine else None)
    _active = {ident: mine}
    _limbo.clear()
    _main_thread = mine
    _SHUTTING_DOWN = False


_main_thread = _MainThread()
