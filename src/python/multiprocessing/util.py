"""What is to be done when a process of the program begins, and when it ends in an orderly way."""

import atexit
import itertools
import os
import sys
import threading
from _references import ReferenceType, unseen
from multiprocessing import process

__all__ = [
    'sub_debug', 'debug', 'info', 'sub_warning', 'get_logger', 'log_to_stderr', 'get_temp_dir', 'register_after_fork',
    'is_exiting', 'Finalize', 'ForkAwareThreadLock', 'ForkAwareLocal', 'close_all_fds_except', 'SUBDEBUG', 'SUBWARNING',
]

# The logger, which is silent unless a program asks for it

NOTSET = 0
SUBDEBUG = 5
DEBUG = 10
INFO = 20
SUBWARNING = 25

LOGGER_NAME = 'multiprocessing'
DEFAULT_LOGGING_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'

_logger = None
_log_to_stderr = False


def sub_debug(msg, *args):
    if _logger:
        _logger.log(SUBDEBUG, msg, *args, stacklevel=2)


def debug(msg, *args):
    if _logger:
        _logger.log(DEBUG, msg, *args, stacklevel=2)


def info(msg, *args):
    if _logger:
        _logger.log(INFO, msg, *args, stacklevel=2)


def sub_warning(msg, *args):
    if _logger:
        _logger.log(SUBWARNING, msg, *args, stacklevel=2)


def get_logger():
    """The logger of multiprocessing."""
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        # What this module does at the end is to be logged: it comes before logging ends.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
    return _logger


def log_to_stderr(level=None):
    """Has what is logged written to standard error."""
    global _log_to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _log_to_stderr = True
    return logger


# Addresses and files

abstract_sockets_supported = True


def is_abstract_socket_namespace(address):
    """Is the address of a socket a name that is no path?"""
    if not address:
        return False
    if isinstance(address, bytes):
        return address[0] == 0
    if isinstance(address, str):
        return address[0] == '\0'
    raise TypeError(f'address type of {address!r} unrecognized')


_name_counter = itertools.count(1)


def _random_name():
    """Eight letters that nobody else has chosen: CPython's are random, these are numbers of the process and of the name."""
    number = os.getpid() << 16 | next(_name_counter)
    letters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
    chosen = []
    for _ in range(8):
        number, letter = divmod(number * 6364136223846793005 + 1442695040888963407, len(letters))
        chosen.append(letters[letter])
        number %= 1 << 64
    return ''.join(chosen)


def get_temp_dir():
    """A directory for this process's own files, which is removed at its end."""
    config = process.current_process()._config
    tempdir = config.get('tempdir')
    if tempdir is None:
        tempdir = f'/tmp/pymp-{_random_name()}'
        os.makedirs(tempdir)
        info('created temp directory %s', tempdir)
        Finalize(None, _remove_temp_dir, args=(tempdir,), exitpriority=-100)
        config['tempdir'] = tempdir
    return tempdir


def _remove_temp_dir(tempdir):
    try:
        for name in os.listdir(tempdir):
            os.remove(f'{tempdir}/{name}')
        os.rmdir(tempdir)
    except OSError:
        # Somebody has removed it, or put something there.
        pass
    process.current_process()._config['tempdir'] = None


# When a process begins

# By number, identity and function: weak references, which are not the reason why an object is freed sooner.
_afterfork_registry = {}
_afterfork_counter = itertools.count()
_most_registered = 64


def register_after_fork(obj, func):
    """To be called with `obj` when a child process begins its own life, if there is the object still."""
    global _most_registered
    if len(_afterfork_registry) >= _most_registered:
        _forget_dead()
        _most_registered = 2 * len(_afterfork_registry) + 64
    _afterfork_registry[next(_afterfork_counter), id(obj), func] = unseen(obj)


def _forget_dead():
    for key, reference in list(_afterfork_registry.items()):
        if reference() is None:
            del _afterfork_registry[key]


def _run_after_forkers():
    for (_, _, func), reference in list(_afterfork_registry.items()):
        obj = reference()
        if obj is None:
            continue
        try:
            func(obj)
        except Exception as error:
            info('after forker raised exception %s', error)


# When a process ends

_finalizer_registry = {}
_finalizer_counter = itertools.count()
_exiting = False


class Finalize:
    """
    A call that is made once: when somebody makes it, when the object is collected, or at the end of the process, the highest
    priority first.
    """

    _refer_to = ReferenceType

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)!s}')
        if obj is None and exitpriority is None:
            raise ValueError('Without object, exitpriority cannot be None')
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._key = exitpriority, next(_finalizer_counter)
        self._pid = os.getpid()
        self._weakref = None if obj is None else self._refer_to(obj, self)
        _finalizer_registry[self._key] = self

    def __call__(self, wr=None):
        if _finalizer_registry.pop(self._key, None) is None:
            sub_debug('finalizer no longer registered')
            return None
        callback, args, kwargs = self._callback, self._args, self._kwargs
        self._forget()
        if self._pid != os.getpid():
            sub_debug('finalizer ignored because different process')
            return None
        sub_debug('finalizer calling %s with args %s and kwargs %s', callback, args, kwargs)
        return callback(*args, **kwargs)

    def _forget(self):
        self._weakref = self._callback = self._args = self._kwargs = self._key = None

    def cancel(self):
        if _finalizer_registry.pop(self._key, None) is not None:
            self._forget()

    def still_active(self):
        return self._key in _finalizer_registry

    def __repr__(self):
        name = type(self).__name__
        if self._key is None:
            return f'<{name} object, dead>'
        shown = f'<{name} object, callback={getattr(self._callback, "__name__", self._callback)}'
        if self._args:
            shown += f', args={self._args}'
        if self._kwargs:
            shown += f', kwargs={self._kwargs}'
        if self._key[0] is not None:
            shown += f', exitpriority={self._key[0]}'
        return shown + '>'


class UnhurriedFinalize(Finalize):
    """For objects that many programs have: not the reason why one is freed sooner, so it costs a program nothing."""

    _refer_to = staticmethod(unseen)


def _run_finalizers(minpriority=None):
    """Makes the calls that have a priority, of at least so much."""
    due = [key for key in _finalizer_registry if key[0] is not None and (minpriority is None or key[0] >= minpriority)]
    for key in sorted(due, reverse=True):
        finalizer = _finalizer_registry.get(key)
        if finalizer is None:
            continue
        sub_debug('calling %s', finalizer)
        try:
            finalizer()
        except Exception:
            import traceback
            traceback.print_exc()
    if minpriority is None:
        _finalizer_registry.clear()


def is_exiting():
    return _exiting or _exiting is None


def _exit_function():
    """
    The orderly end: nothing more comes into the queues, daemonic children are terminated at once, all children are waited for,
    and then until the queues have what was put into them.
    """
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            info('calling terminate() for daemon %s', child.name)
            child._popen.terminate()
    for child in process.active_children():
        info('calling join() for process %s', child.name)
        child.join()
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


atexit.register(_exit_function)


def _flush_std_streams():
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            # None, or closed.
            pass


# What a child begins anew

class ForkAwareThreadLock:
    """A lock that nobody holds when a child begins."""

    def __init__(self):
        self._lock = threading.Lock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        register_after_fork(self, ForkAwareThreadLock._at_fork_reinit)

    def _at_fork_reinit(self):
        self._lock._at_fork_reinit()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)


class ForkAwareLocal(threading.local):
    """Values of a thread that are gone when a child begins."""

    def __init__(self):
        register_after_fork(self, lambda obj: obj.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


# Descriptors

MAXFD = 1024


def close_all_fds_except(fds):
    kept = sorted([*fds, -1, MAXFD])
    assert kept[-1] == MAXFD, 'fd too large'
    for low, high in itertools.pairwise(kept):
        os.closerange(low + 1, high)


def close_fds(*fds):
    for fd in fds:
        os.close(fd)


# Tests

def _cleanup_tests():
    """After a module of tests: no child is left unwaited for, and what was to be done at the end is done."""
    from test import support
    process._cleanup()
    _run_finalizers()
    support.gc_collect()
    support.reap_children()
