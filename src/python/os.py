"""Processes, and the files of the virtual directory."""

# Supported: processes, pipes, and the files of the virtual directory.

import _kernel
import sys
from _processes import (
    EX_OK, P_ALL, P_PGID, P_PID, WCONTINUED, WCOREDUMP, WEXITED, WEXITSTATUS, WIFCONTINUED, WIFEXITED, WIFSIGNALED,
    WIFSTOPPED, WNOHANG, WNOWAIT, WSTOPPED, WSTOPSIG, WTERMSIG, WUNTRACED, _exit, _fork, abort, cpu_count, fork,
    getpgid, getpgrp, getpid, getppid, kill, killpg, nice, process_cpu_count, register_at_fork, sched_getaffinity,
    sched_yield, wait, wait3, wait4, waitpid, waitstatus_to_exitcode,
)
from _descriptors import (
    O_CLOEXEC, O_NONBLOCK, close, closerange, dup, fdopen, get_blocking, get_inheritable, isatty, pipe, pipe2, read,
    set_blocking, set_inheritable, write,
)
from _strerror import strerror
import posixpath as path

sys.modules['os.path'] = path

name = 'posix'
sep = '/'
altsep = None
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'

F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024

_HOME = '/home/lockstep'


class _Environ(dict):
    def __repr__(self):
        return f'environ({dict.__repr__(self)})'

    def copy(self):
        return dict(self)


environ = _Environ(HOME=_HOME, PATH='/usr/bin:/bin', PWD=_HOME, USER='student', LANG='C.UTF-8')


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


def getlogin():
    return 'student'


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def urandom(size, /):
    import random
    return random.randbytes(size)


# Files

def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


class PathLike:
    def __fspath__(self):
        raise NotImplementedError


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


def getcwd():
    return _HOME


def _inside(path):
    """A path as the kernel takes it: relative to the directory that the program runs in."""
    path = fsdecode(path)
    if path == _HOME:
        return '.'
    return path[len(_HOME) + 1:] if path.startswith(_HOME + '/') else path


def _failed(status, *paths):
    if status == -1:
        return FileNotFoundError(2, 'No such file or directory', *paths)
    if status == -2:
        return FileExistsError(17, 'File exists', *paths)
    if status == -3:
        return IsADirectoryError(21, 'Is a directory', *paths)
    if status == -6:
        return OSError(28, 'No space left on device', *paths)
    return PermissionError(13, 'Permission denied', *paths)


def remove(path):
    status = _kernel.file_remove(_inside(path))
    if status < 0:
        raise _failed(status, path)


unlink = remove


def rename(src, dst):
    status = _kernel.file_rename(_inside(src), _inside(dst))
    if status < 0:
        raise _failed(status, src, None, dst)


replace = rename


def mkdir(path, mode=0o777):
    status = _kernel.file_mkdir(_inside(path))
    if status < 0:
        raise _failed(status, path)


def makedirs(name, mode=0o777, exist_ok=False):
    parts = _inside(name).split('/')
    for i in range(1, len(parts)):
        parent = '/'.join(parts[:i])
        if parent and not _kernel.file_exists(parent):
            mkdir(parent)
    if exist_ok and path.isdir(name):
        return
    mkdir(name)


def rmdir(path):
    kind = _kernel.file_exists(_inside(path))
    if kind == 0:
        raise _failed(-1, path)
    if kind == 1:
        raise NotADirectoryError(20, 'Not a directory', path)
    if _kernel.file_list(_inside(path)):
        raise OSError(39, 'Directory not empty', path)
    status = _kernel.file_remove(_inside(path))
    if status < 0:
        raise _failed(status, path)


def listdir(path='.'):
    names = _kernel.file_list(_inside(path))
    if names is None:
        if _kernel.file_exists(_inside(path)) == 1:
            raise NotADirectoryError(20, 'Not a directory', path)
        raise _failed(-1, path)
    return names


def walk(top, topdown=True, onerror=None, followlinks=False):
    names = listdir(top)
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(path.join(top, folder), topdown)
    if not topdown:
        yield top, folders, files


def access(path, mode):
    return _kernel.file_exists(_inside(path)) != 0


class stat_result:
    def __init__(self, size, mode):
        self.st_size = size
        self.st_mode = mode
        self.st_mtime = self.st_ctime = self.st_atime = 0.0


def stat(path):
    kind = _kernel.file_exists(_inside(path))
    if kind == 0:
        raise _failed(-1, path)
    if kind == 2:
        return stat_result(4096, 0o40755)
    handle = _kernel.file_open(_inside(path), 'r')
    size = _kernel.file_size(handle)
    _kernel.file_close(handle)
    return stat_result(size, 0o100644)


error = OSError
