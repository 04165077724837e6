"""Process objects and the processes behind them."""

import _kernel
import _streams
import os
import sys
import threading

from multiprocessing import util

# What `_kernel.poll` knows processes by: this and their ids.
SENTINEL = 1 << 28

_children = set()
_process_counter = 0
_parent_process = None

_SIGNALS = {
    1: 'SIGHUP', 2: 'SIGINT', 3: 'SIGQUIT', 6: 'SIGABRT', 8: 'SIGFPE', 9: 'SIGKILL', 10: 'SIGUSR1',
    11: 'SIGSEGV', 12: 'SIGUSR2', 13: 'SIGPIPE', 14: 'SIGALRM', 15: 'SIGTERM',
}


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    """The children that still run; those that have ended are reaped."""
    _reap()
    return list(_children)


def _reap():
    for child in list(_children):
        if child._popen.poll() is not None:
            _children.discard(child)


class _Running:
    """A child of this process, by its pid."""

    def __init__(self, pid):
        self.pid = pid
        self.returncode = None

    def poll(self):
        if self.returncode is None:
            self.returncode = _kernel.process_exitcode(self.pid)
        return self.returncode

    def wait(self, timeout=None):
        if self.returncode is None:
            if not _kernel.process_join(self.pid, timeout):
                return None
            self.poll()
        return self.returncode

    def terminate(self):
        self._signal(15)

    def kill(self):
        self._signal(9)

    def _signal(self, number):
        if self.returncode is None:
            _kernel.process_kill(self.pid, number)


class BaseProcess:
    _start_method = None

    def _Popen(self):
        raise NotImplementedError

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _process_counter
        assert group is None, 'group argument must be None for now'
        _process_counter += 1
        self._identity = _current_process._identity + (_process_counter,)
        self._config = _current_process._config.copy()
        self._parent_pid = os.getpid()
        self._parent_name = _current_process.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join([str(i) for i in self._identity])
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
        assert self._popen is None, 'cannot start a process twice'
        assert self._parent_pid == os.getpid(), 'can only start a process object created by current process'
        assert not _current_process._config.get('daemon'), 'daemonic processes are not allowed to have children'
        _reap()
        self._popen = self._Popen()
        del self._target, self._args, self._kwargs
        _children.add(self)

    def _fork(self):
        pid = os._fork(self._name, self.daemon)
        if pid == 0:
            os._exit(self._bootstrap())
        return _Running(pid)

    def terminate(self):
        self._check_closed()
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == os.getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'
        if timeout is not None and timeout < 0:
            timeout = 0
        if self._popen.wait(timeout) is not None:
            _children.discard(self)

    def is_alive(self):
        self._check_closed()
        if self is _current_process:
            return True
        assert self._parent_pid == os.getpid(), 'can only test a child process'
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _children.discard(self)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError('Cannot close a process while it is still running. '
                                 'You should first call join() or terminate().')
            self._popen = None
            _children.discard(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name
        pid = self.ident
        if pid is not None:
            _kernel.process_rename(pid, name)

    @property
    def daemon(self):
        return self._config.get('daemon', False)

    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'
        self._config['daemon'] = daemonic

    @property
    def authkey(self):
        return self._config['authkey']

    @authkey.setter
    def authkey(self, authkey):
        self._config['authkey'] = bytes(authkey)

    @property
    def exitcode(self):
        self._check_closed()
        return None if self._popen is None else self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current_process:
            return os.getpid()
        return self._popen and self._popen.pid

    pid = ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._popen is None:
            raise ValueError('process not started')
        return SENTINEL + self._popen.pid

    def __repr__(self):
        exitcode = None
        if self is _current_process:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != os.getpid():
            status = 'unknown'
        elif self._popen is None:
            status = 'initial'
        else:
            exitcode = self._popen.poll()
            status = 'started' if exitcode is None else 'stopped'
        info = [type(self).__name__, f'name={self._name!r}']
        if self._popen is not None:
            info.append(f'pid={self._popen.pid}')
        info.append(f'parent={self._parent_pid}')
        info.append(status)
        if exitcode is not None:
            shown = f'-{_SIGNALS[-exitcode]}' if -exitcode in _SIGNALS else exitcode
            info.append(f'exitcode={shown}')
        if self.daemon:
            info.append('daemon')
        return f'<{" ".join(info)}>'

    def _bootstrap(self):
        """What the child does. Answers its exit code."""
        global _current_process, _parent_process, _process_counter
        _process_counter = 0
        _children.clear()
        old = _current_process
        _current_process = self
        _parent_process = _ParentProcess(self._parent_name, self._parent_pid, old)
        util._begin()
        sys.stdin = _streams.NoInput()
        try:
            try:
                self.run()
                exitcode = 0
            finally:
                util._exit_function()
        except SystemExit as exit:
            if exit.code is None:
                exitcode = 0
            elif isinstance(exit.code, int):
                exitcode = int(exit.code)
            else:
                sys.stderr.write(str(exit.code) + '\n')
                exitcode = 1
        except:
            exitcode = 1
            import traceback
            sys.stderr.write(f'Process {self.name}:\n{traceback.format_exc()}')
        finally:
            threading._shutdown()
            util._flush_std_streams()
        return exitcode


class _ParentProcess(BaseProcess):
    """The parent, as a child sees it."""

    def __init__(self, name, pid, original):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
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


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'authkey': b'lockstep', 'semprefix': '/mp'}

    def close(self):
        pass


_current_process = _MainProcess()
