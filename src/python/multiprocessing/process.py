"""Process objects and the processes behind them."""

import _kernel
import _streams
import os
import sys
import threading

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']

ORIGINAL_DIR = os.getcwd()

# What `_kernel.poll` knows processes by: this and their ids.
SENTINEL = 1 << 28

_children = set()
# In CPython the process objects that there still are. Here nobody can tell when the last reference to one has gone.
_dangling = set()
_process_counter = 0
_parent_process = None

_exitcode_to_name = {
    -1: '-SIGHUP', -2: '-SIGINT', -3: '-SIGQUIT', -6: '-SIGABRT', -8: '-SIGFPE', -9: '-SIGKILL', -10: '-SIGUSR1',
    -11: '-SIGSEGV', -12: '-SIGUSR2', -13: '-SIGPIPE', -14: '-SIGALRM', -15: '-SIGTERM',
}


def current_process():
    return _current_process


def parent_process():
    return _parent_process


def active_children():
    """The children that still run; those that have ended are reaped."""
    _cleanup()
    return list(_children)


def _cleanup():
    for child in list(_children):
        popen = child._popen
        if popen is not None and popen.poll() is not None:
            _children.discard(child)


class BaseProcess:
    _start_method = None

    @staticmethod
    def _Popen(process_obj):
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
        _cleanup()
        self._popen = self._Popen(self)
        del self._target, self._args, self._kwargs
        _children.add(self)

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
            self._popen.close()
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
        if self is _current_process:
            _kernel.process_rename(os.getpid(), name)
        elif self._popen is not None:
            _kernel.process_rename(self._popen.pid, name)

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
        self._config['authkey'] = AuthenticationString(authkey)

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
        return self._popen.sentinel

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
            info.append(f'exitcode={_exitcode_to_name.get(exitcode, exitcode)}')
        if self.daemon:
            info.append('daemon')
        return f'<{" ".join(info)}>'

    def _bootstrap(self):
        """What the child does. Answers its exit code."""
        global _current_process, _parent_process, _process_counter
        from multiprocessing import context, util
        try:
            if self._start_method is not None:
                context._force_start_method(self._start_method)
            _process_counter = 0
            _children.clear()
            sys.stdin = _streams.NoInput()
            _current_process = self
            _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
            self._after_fork()
            util._exiting = False
            util.info('child process calling self.run()')
            self.run()
            exitcode = 0
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
            util.info('process exiting with exitcode %d', exitcode)
            util._flush_std_streams()
        return exitcode

    @staticmethod
    def _after_fork():
        """In the child: what the parent has registered to be done at its end is the parent's."""
        from multiprocessing import util
        util._finalizer_registry.clear()
        util._run_after_forkers()


class AuthenticationString(bytes):
    """A key, which is not sent to anybody by mistake."""

    def __reduce__(self):
        from multiprocessing.context import get_spawning_popen
        if get_spawning_popen() is None:
            raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
        return AuthenticationString, (bytes(self),)


class _ParentProcess(BaseProcess):
    """The parent, as a child sees it."""

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {}

    @property
    def sentinel(self):
        return SENTINEL + self._pid

    def is_alive(self):
        return _kernel.process_alive(self._pid)

    @property
    def ident(self):
        return self._pid

    pid = ident

    def join(self, timeout=None):
        _kernel.process_join(self._pid, timeout)


def _run_key():
    """32 bytes that another run does not have."""
    key = _kernel.schedule_seed()
    chosen = []
    for _ in range(32):
        key = (key * 1103515245 + 12345) % 0x80000000
        chosen.append(key >> 16 & 255)
    return chosen


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {'authkey': AuthenticationString(_run_key()), 'semprefix': '/mp'}

    def close(self):
        pass


_current_process = _MainProcess()
