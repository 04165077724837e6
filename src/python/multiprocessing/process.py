"""Processes: a fork copies the image, a spawn boots a fresh one."""

import _kernel
import os
import sys

ORIGINAL_DIR = os.getcwd()

_SIGNAL_NAMES = {1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 6: 'SIGABRT', 9: 'SIGKILL', 11: 'SIGSEGV', 14: 'SIGALRM', 15: 'SIGTERM'}


class BaseProcess:
    """A child process that runs `target(*args, **kwargs)`, or what a subclass's `run` does."""

    _start_method = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        number = _current._next_number()
        self._identity = _current._identity + (number,)
        self._config = dict(_current._config)
        self._parent_pid = os.getpid()
        self._parent_name = _current.name
        self._popen = None
        self._pid = None
        self._exitcode = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join(str(i) for i in self._identity)
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        assert self._pid is None, 'cannot start a process twice'
        assert self._parent_pid == os.getpid(), 'can only start a process object created by current process'
        assert not _current._config.get('daemon'), 'daemonic processes are not allowed to have children'
        _reap_children()
        method = self._start_method or _kernel.start_method()
        if method == 'fork':
            self._start_forked()
        else:
            self._start_spawned()
        _children.add(self)

    def _start_forked(self):
        sys.stdout.flush()
        sys.stderr.flush()
        pid = _kernel.fork(self._name, self.daemon)
        if pid == 0:
            import threading
            threading._after_fork()
            _kernel.process_exit(self._bootstrap())
        self._pid = pid

    def _start_spawned(self):
        from multiprocessing import spawn
        self._pid = _kernel.spawn(self._name, self.daemon, spawn._prepare(self))
        # As with CPython, the parent no longer needs what the child was given.
        del self._target, self._args, self._kwargs

    def _bootstrap(self):
        """The life of the child: answers its exit code."""
        global _current, _children
        self._pid = os.getpid()
        _current = self
        _children = set()
        code = 1
        try:
            try:
                self.run()
                code = 0
            finally:
                _exit_function()
        except SystemExit as e:
            code = _code_of(e)
        except BaseException:
            import traceback
            sys.stderr.write(f'Process {self.name}:\n')
            traceback.print_exc()
        finally:
            import threading
            threading._shutdown()
            sys.stdout.flush()
            sys.stderr.flush()
        return code

    def terminate(self):
        self._signal(15)

    def kill(self):
        self._signal(9)

    def _signal(self, number):
        self._check_closed()
        self._check_own('can only test a child process')
        if self._pid is None:
            raise AttributeError("'NoneType' object has no attribute '" + ('terminate' if number == 15 else 'kill') + "'")
        if self._poll() is None:
            _kernel.process_kill(self._pid, number)

    def _check_own(self, message):
        assert self._parent_pid == os.getpid(), message

    def join(self, timeout=None):
        self._check_closed()
        self._check_own('can only join a child process')
        assert self._pid is not None, 'can only join a started process'
        if self._exitcode is not None:
            return
        if _kernel.process_join(self._pid, None if timeout is None else max(timeout, 0.0)):
            self._poll()
            _children.discard(self)

    def _poll(self):
        if self._exitcode is None and self._pid is not None and self._parent_pid == os.getpid():
            self._exitcode = _kernel.process_exitcode(self._pid)
        return self._exitcode

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        self._check_own('can only test a child process')
        if self._pid is None:
            return False
        if self._poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        if not self._closed and self._pid is not None:
            if self._poll() is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name
        if self is _current:
            _kernel.process_rename(os.getpid(), name)

    @property
    def daemon(self):
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._pid is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config.get('authkey', b'lockstep')

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = bytes(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        if self._pid is None:
            return None
        return self._poll()

    @property
    def ident(self):
        self._check_closed()
        return os.getpid() if self is _current else self._pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._pid is None:
            raise ValueError('process not started')
        return self._pid

    def __repr__(self):
        if self is _current:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != os.getpid():
            status = 'unknown'
        elif self._pid is None:
            status = 'initial'
        else:
            status = 'started' if self._poll() is None else 'stopped'
        parts = [type(self).__name__, f'name={self._name!r}']
        if self._pid is not None:
            parts.append(f'pid={self._pid}')
        parts.append(f'parent={self._parent_pid}')
        parts.append(status)
        if not self._closed and self._exitcode is not None:
            parts.append(f'exitcode={_describe_code(self._exitcode)}')
        if self.daemon:
            parts.append('daemon')
        return f"<{' '.join(parts)}>"

    def _next_number(self):
        self._counter += 1
        return self._counter

    _counter = 0

    def __reduce__(self):
        if not _spawning:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
        return object.__reduce_ex__(self, 2)


def _describe_code(code):
    return '-' + _SIGNAL_NAMES.get(-code, str(-code)) if code < 0 else code


def _code_of(exit_):
    """The exit code that a SystemExit stands for; a text is printed."""
    code = exit_.code
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    sys.stderr.write(str(code) + '\n')
    return 1


class _MainProcess(BaseProcess):
    """The process that the program began in."""

    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._parent_name = None
        self._popen = None
        self._pid = None
        self._exitcode = None
        self._closed = False
        self._config = {}

    def close(self):
        pass

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


class _ParentProcess(BaseProcess):
    """The parent as a child sees it."""

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._exitcode = None
        self._closed = False
        self._config = {}

    def is_alive(self):
        return _kernel.process_alive(self._pid)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        _kernel.process_join(self._pid, timeout)


_current = _MainProcess()
_children = set()
#: True while the arguments of a spawned process are pickled: only then may locks and queues be.
_spawning = False


def current_process():
    return _current


def parent_process():
    if _current._parent_pid is None:
        return None
    return _ParentProcess(_current._parent_name, _current._parent_pid)


def _reap_children():
    for child in list(_children):
        if child._poll() is not None:
            _children.discard(child)


def active_children():
    _reap_children()
    return list(_children)


def _by_start(process):
    return process._identity


def _exit_function():
    """What happens when the code of a process ends: daemonic children are terminated, the others joined."""
    if not _children:
        return
    for child in sorted(active_children(), key=_by_start):
        if child.daemon:
            _kernel.process_kill(child._pid, 15)
    for child in sorted(active_children(), key=_by_start):
        child.join()
