"""Processes, and the files of the virtual directory."""

# Supported: files and directories of the virtual directory, descriptors, pipes, `fork`, `wait`, signals, the environment. Other programs
# cannot be started.

import sys

import _vm
import posixpath as path
from _descriptors import (
    O_ACCMODE, O_APPEND, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_EXCL, O_NONBLOCK, O_RDONLY, O_RDWR, O_SYNC, O_TRUNC, O_WRONLY,
    close, closerange, dup, dup2, fdatasync, fsync, ftruncate, get_blocking, get_inheritable, isatty, lseek, pipe, pipe2,
    pread, pwrite, read, readv, set_blocking, set_inheritable, write, writev,
)
from _os_files import (
    F_OK, R_OK, W_OK, X_OK, DirEntry, access, chdir, chmod, chown, fstat, getcwd, getcwdb, link, listdir, lstat, mkdir, open,
    readlink, remove, rename, replace, rmdir, scandir, stat, stat_result, symlink, truncate, umask, unlink, utime,
)
from _os_system import (
    confstr, ctermid, environ, execl, execle, execlp, execv, execve, execvp, get_terminal_size, getegid, geteuid, getgid,
    getgroups, getloadavg, getlogin, getrandom, getuid, posix_spawn, putenv, spawnl, spawnv, startfile, sysconf, system,
    terminal_size, times, times_result, uname, uname_result, unsetenv, urandom,
)
from _processes import (
    EX_OK, P_ALL, P_PGID, P_PID, WCONTINUED, WCOREDUMP, WEXITED, WEXITSTATUS, WIFCONTINUED, WIFEXITED, WIFSIGNALED,
    WIFSTOPPED, WNOHANG, WNOWAIT, WSTOPPED, WSTOPSIG, WTERMSIG, WUNTRACED, _exit, _fork, abort, cpu_count, fork,
    getpgid, getpgrp, getpid, getppid, getpriority, getsid, kill, killpg, nice, process_cpu_count, register_at_fork,
    sched_get_priority_max, sched_get_priority_min, sched_getaffinity, sched_setaffinity, sched_yield, setpgid, setpgrp,
    setsid, wait, wait3, wait4, waitpid, waitstatus_to_exitcode,
)
from _strerror import strerror

sys.modules['os.path'] = path
error = OSError

name = 'posix'
sep = '/'
altsep = None
linesep = '\n'
pathsep = ':'
curdir = '.'
pardir = '..'
extsep = '.'
devnull = '/dev/null'
defpath = '/bin:/usr/bin'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2
SCHED_OTHER, SCHED_FIFO, SCHED_RR = 0, 1, 2
P_NOWAIT, P_WAIT = 1, 0
P_NOWAITO = P_NOWAIT
EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR, EX_NOPERM = 64, 65, 66, 70, 71, 74, 77
supports_bytes_environ = True
supports_dir_fd = supports_effective_ids = supports_fd = supports_follow_symlinks = frozenset()


# The environment

def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    value = environ.get(fsdecode(key))
    return default if value is None else value.encode()


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


# Paths

class PathLike:
    """What has `__fspath__`."""

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, '__fspath__')
        return NotImplemented

    __class_getitem__ = classmethod(lambda cls, item: cls)


def _abstract():
    """PathLike is an abstract class, for isinstance."""
    from abc import ABC, abstractmethod
    global PathLike
    plain = PathLike
    PathLike = type(ABC)('PathLike', (ABC,), {
        '__module__': 'os', '__doc__': plain.__doc__, '__fspath__': abstractmethod(plain.__fspath__),
        '__subclasshook__': classmethod(
            lambda cls, subclass: hasattr(subclass, '__fspath__') if cls is PathLike else NotImplemented),
        '__class_getitem__': classmethod(lambda cls, item: cls),
    })


_abstract()


@_vm.c_function
def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    found = method(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, not {type(found).__name__}')
    return found


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


# Directories

def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for folder in folders:
        yield from walk(path.join(top, folder), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


# Files

def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


def popen(cmd, mode='r', buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    system(cmd)
