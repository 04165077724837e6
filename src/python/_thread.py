"""What threading is made of, as CPython's module of this name: its functions stand in no traceback."""

import _kernel
import sys
from _latch import Latch
from _local import _local, leave as _leave_locals
from _locks import TIMEOUT_MAX, RLock, lock, seconds

__all__ = [
    'LockType', 'RLock', 'TIMEOUT_MAX', 'allocate', 'allocate_lock', 'daemon_threads_allowed', 'error', 'exit',
    'exit_thread', 'get_ident', 'get_native_id', 'interrupt_main', 'lock', 'stack_size', 'start_joinable_thread',
    'start_new', 'start_new_thread',
]

error = RuntimeError
LockType = lock

_SIGINT = 2
_MOST_SIGNALS = 64
_LEAST_STACK = 0x8000


def get_ident():
    return _kernel.thread_ident()


def get_native_id():
    return _kernel.thread_ident()


def allocate_lock():
    return lock()


allocate = allocate_lock


# Starting threads

# By a mark of their own: the threads that were started here and have not ended. The values mean nothing.
_running = {}


class _ThreadHandle:
    """Stands for a thread that can be joined: one to come, one that goes on, or one that has ended."""

    # `_ended` is only for a thread that was not started here: somebody says that it is done.
    __slots__ = '_ident', '_claimed', '_ended', '__weakref__'

    def __init__(self):
        self._ident = 0
        self._claimed = False
        self._ended = None

    @property
    def ident(self):
        return self._ident

    def is_done(self):
        if self._ended is not None:
            return self._ended.is_set()
        return self._ident != 0 and not _kernel.thread_alive(self._ident)

    def join(self, timeout=None, /):
        if not self._ident:
            raise RuntimeError('thread not started')
        if timeout is not None:
            timeout = seconds(timeout)
            if timeout < 0:
                timeout = None
        if self.is_done():
            return
        if self._ident == get_ident():
            raise RuntimeError('Cannot join current thread')
        if self._ended is not None:
            self._ended.wait(timeout)
        else:
            _kernel.thread_join(self._ident, timeout)

    def _set_done(self):
        if not self._ident:
            raise RuntimeError('thread not started')
        if self._ended is None:
            self._ended = Latch('end of the thread')
        self._ended.set()

    def __init_subclass__(cls):
        raise TypeError("type '_thread._ThreadHandle' is not an acceptable base type")

    def __repr__(self):
        return f'<_thread._ThreadHandle object: ident={self._ident}>'


def _make_thread_handle(ident, /):
    """A handle for a thread that goes on already."""
    handle = _ThreadHandle()
    handle._ident = ident
    handle._claimed = True
    handle._ended = Latch('end of the thread')
    return handle


def start_new_thread(function, args, kwargs={}, /):
    """Calls the function in a new thread, which nobody can join. Answers the thread's number."""
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _start((function, args, kwargs, None), f'thread ({_name_of(function)})', True)


start_new = start_new_thread


def start_joinable_thread(function, handle=None, daemon=True):
    """Calls the function in a new thread. Answers the handle with which it can be joined."""
    if not callable(function):
        raise TypeError('thread function must be callable')
    if handle is None:
        handle = _ThreadHandle()
    elif type(handle) is not _ThreadHandle:
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._claimed:
        raise RuntimeError('thread already started')
    handle._claimed = True
    # The trace calls it as the program does: what is called is a method of the Thread.
    name = getattr(getattr(function, '__self__', None), '_name', None)
    try:
        handle._ident = _start((function, (), {}, handle), name or f'thread ({_name_of(function)})', daemon)
    except BaseException:
        handle._claimed = False
        raise
    return handle


def _name_of(function):
    return getattr(function, '__name__', None) or type(function).__name__


def _start(call, name, daemon):
    mark = object()
    _running[mark] = True
    ident = _kernel.thread_start((mark, *call), _run, name, bool(daemon))
    if ident is None:
        del _running[mark]
        raise RuntimeError("can't start new thread")
    return ident


def _run(call):
    """What a new thread does."""
    mark, function, args, kwargs, handle = call
    # Not the thread's for ever: what it refers to must not be kept alive by it.
    del call
    _kernel.thread_set_object(None)
    ident = _kernel.thread_ident()
    if handle is not None:
        handle._ident = ident
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as raised:
        _kernel.uncaught(raised)
        sys.unraisablehook(sys.UnraisableHookArgs((
            type(raised), raised, raised.__traceback__, f'Exception ignored in thread started by {function!r}', None)))
    finally:
        _leave_locals()
        _running.pop(mark, None)
        threading = sys.modules.get('threading')
        if threading is not None:
            threading._forget_dummy(ident)


def _count():
    return len(_running)


def _after_fork():
    """In the child only the forking thread lives on, and it counts as the main thread."""
    _running.clear()


def exit():
    raise SystemExit


exit_thread = exit


def daemon_threads_allowed():
    return True


def _is_main_interpreter():
    return True


_main_thread_ident = get_ident()


def _get_main_thread_ident():
    return _main_thread_ident


def interrupt_main(signum=_SIGINT, /):
    """Has the main thread do what it does when the signal comes; nothing where the signal has no handler."""
    if not isinstance(signum, int):
        raise TypeError(f"'{type(signum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signum <= _MOST_SIGNALS:
        raise ValueError('signal number out of range')
    import _signals
    if callable(_signals.handlers.get(signum)):
        _signals.raise_signal(signum)


_stack_size = 0


def stack_size(size=0, /):
    """Notes how large the stacks of threads are to be; here they grow as they need to. Answers what was noted before."""
    global _stack_size
    if not isinstance(size, int):
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < _LEAST_STACK:
        raise ValueError(f'size not valid: {size} bytes')
    before, _stack_size = _stack_size, size
    return before


# Exceptions that leave a thread

def _tell_uncaught():
    """The trace is told of the exception that is being handled, unless it is one that just ends the thread."""
    raised = sys.exception()
    if not isinstance(raised, SystemExit):
        _kernel.uncaught(raised)


class _ExceptHookArgs(tuple):
    """What is handed to threading.excepthook."""

    n_fields = n_sequence_fields = 4
    n_unnamed_fields = 0
    __match_args__ = ('exc_type', 'exc_value', 'exc_traceback', 'thread')

    def __new__(cls, sequence, /):
        try:
            fields = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(fields) != 4:
            raise TypeError(f'_thread._ExceptHookArgs() takes a 4-sequence ({len(fields)}-sequence given)')
        return tuple.__new__(cls, fields)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        shown = ', '.join([f'{name}={value!r}' for name, value in zip(self.__match_args__, self)])
        return f'_thread._ExceptHookArgs({shown})'


def _excepthook(args, /):
    """Writes the traceback to standard error; SystemExit is silent."""
    if type(args) is not _ExceptHookArgs:
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    if args.exc_type is SystemExit:
        return
    # A program that is ending may have let go of its streams: the thread remembers.
    stream = sys.stderr if sys.stderr is not None else getattr(args.thread, '_stderr', None)
    if stream is None:
        return
    import traceback
    name = getattr(args.thread, 'name', None)
    lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
    stream.write(f'Exception in thread {get_ident() if name is None else name}:\n' + ''.join(lines))
    stream.flush()
