"""Locks of files between processes. A file's lock is a Lock with the file's name in the trace."""

# Supported: locks of files between processes, and the flags of descriptors. No device is controlled.

import os

import _descriptors
import _kernel
from _strerror import failure

LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = range(8)
F_RDLCK, F_WRLCK, F_UNLCK = 0, 1, 2
F_DUPFD_CLOEXEC = 1030
FD_CLOEXEC = 1
F_GETPIPE_SZ, F_SETPIPE_SZ = 1032, 1031


def _number(fd):
    if isinstance(fd, int):
        if fd < 0:
            raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
        return fd
    if not hasattr(fd, 'fileno'):
        raise TypeError('argument must be an int, or have a fileno() method.')
    return fd.fileno()


def _lock(descriptor, operation):
    hold = 0 if operation & LOCK_UN else 2 if operation & LOCK_EX else 1 if operation & LOCK_SH else None
    if hold is None:
        raise failure(22)
    if not _kernel.file_lock(descriptor.handle, hold, not operation & LOCK_NB):
        raise failure(11)


def flock(fd, operation, /):
    """A lock of the open file: duplicates of the descriptor, also those of forked children, have it together."""
    descriptor = _descriptors.find(_number(fd))
    if not descriptor.is_file:
        raise failure(9)
    _lock(descriptor, operation)


# Locks of lockf belong to a process: each has an open file of its own for them, by the number of the file.
_own = {}


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    """A lock of the process, always of the whole file."""
    descriptor = _descriptors.find(_number(fd))
    if not descriptor.is_file:
        raise failure(9)
    if cmd & LOCK_EX and not descriptor.writes or cmd & LOCK_SH and not descriptor.reads:
        raise failure(9)
    _lock(_own_file(descriptor), cmd)


def _own_file(descriptor):
    number = _kernel.file_info(descriptor.handle)[2]
    key = os.getpid(), number
    if key not in _own:
        handle = _kernel.file_again(descriptor.handle)
        _own[key] = _descriptors.OpenFile(handle)
        _descriptors.locked[number] = _forget
    return _own[key]


def _forget(number):
    """The process has closed the file: its lock is gone."""
    own = _own.pop((os.getpid(), number), None)
    if own is not None:
        own.close()


def fcntl(fd, cmd, arg=0, /):
    descriptor = _descriptors.find(_number(fd))
    if cmd == F_GETFL:
        access = 2 if descriptor.reads and descriptor.writes else 1 if descriptor.writes else 0
        return access | (0 if descriptor.blocking else os.O_NONBLOCK)
    if cmd == F_SETFL:
        descriptor.blocking = not arg & os.O_NONBLOCK
        return 0
    if cmd == F_GETFD:
        return 0 if descriptor.inheritable else FD_CLOEXEC
    if cmd == F_SETFD:
        descriptor.inheritable = not arg & FD_CLOEXEC
        return 0
    if cmd in (F_DUPFD, F_DUPFD_CLOEXEC):
        return os.dup(_number(fd))
    if cmd in (F_GETPIPE_SZ, F_SETPIPE_SZ):
        return 65536
    raise failure(22)


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    _descriptors.find(_number(fd))
    raise failure(25)
