"""What os has of files. In CPython these are no Python functions: they stand in no traceback."""

import _kernel
import _paths
from _descriptors import add, file_answer, find, new_file
from _paths import given
from _strerror import failure

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
_umask = 0o022

_KINDS = {1: 0o100000, 2: 0o040000, 3: 0o020000}


class stat_result(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 19, 10, 3

    def __repr__(self):
        names = 'st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime'.split()
        return f'os.stat_result({", ".join([f"{name}={value}" for name, value in zip(names, self)])})'

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = st_mtime = st_ctime = property(lambda self: self._seconds)
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: round(self._seconds * 1e9))
    st_blksize = 4096
    st_blocks = property(lambda self: (self[6] + 511) // 512)
    st_rdev = 0


stat_result.__module__ = 'os'


def _result(info):
    kind, size, number, mode, modified = info
    whole = int(modified)
    result = stat_result((_KINDS[kind] | mode, number, 1, 2 if kind == 2 else 1, 1000, 1000, size, whole, whole, whole))
    result._seconds = modified
    return result


def _path(path, what='stat', numbers=False):
    """A path as a str; `numbers`: descriptors are taken too, and answered as they are."""
    if numbers and isinstance(path, int):
        return path
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), '__fspath__'):
        kinds = 'string, bytes, os.PathLike or integer' if numbers else 'string, bytes or os.PathLike'
        raise TypeError(f'{what}: path should be {kinds}, not {type(path).__name__}')
    return _paths.text(path)


def _inside(path, name):
    if not path:
        raise failure(2, given(name))
    return _paths.inside(path)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    found = _path(path, 'stat', True)
    if isinstance(found, int):
        return fstat(found)
    return _result(file_answer(_kernel.path_info(_inside(found, path)), given(path)))


def lstat(path, *, dir_fd=None):
    return stat(_path(path, 'lstat'))


def fstat(fd):
    descriptor = find(fd)
    if descriptor.is_file:
        return _result(file_answer(_kernel.file_info(descriptor.handle)))
    if descriptor.is_terminal:
        mode = 0o020620
    else:
        mode = 0o010600
    result = stat_result((mode, fd, 1, 1, 1000, 1000, 0, 0, 0, 0))
    result._seconds = 0.0
    return result


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    info = _paths.info(_path(path, 'access', False))
    if isinstance(info, int):
        return False
    return mode & ~(info[3] >> 6) & 7 == 0


def open(path, flags, mode=0o777, *, dir_fd=None):
    return add(new_file(_inside(_path(path, 'open'), path), flags, mode & ~_umask, given(path)))


def remove(path, *, dir_fd=None):
    file_answer(_kernel.path_remove(_inside(_path(path, 'remove'), path), False), given(path))


def unlink(path, *, dir_fd=None):
    file_answer(_kernel.path_remove(_inside(_path(path, 'unlink'), path), False), given(path))


def rmdir(path, *, dir_fd=None):
    file_answer(_kernel.path_remove(_inside(_path(path, 'rmdir'), path), True), given(path))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    from_, to = _inside(_path(src, 'rename'), src), _inside(_path(dst, 'rename'), dst)
    file_answer(_kernel.path_rename(from_, to), given(src), None, given(dst))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    rename(src, dst)


def mkdir(path, mode=0o777, *, dir_fd=None):
    file_answer(_kernel.path_mkdir(_inside(_path(path, 'mkdir'), path), mode & ~_umask), given(path))


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    file_answer(_kernel.path_chmod(_inside(_path(path, 'chmod'), path), mode & 0o7777), given(path))


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    import time
    seconds = times[1] if times is not None else ns[1] / 1e9 if ns is not None else time.time()
    file_answer(_kernel.path_touch(_inside(_path(path, 'utime'), path), float(seconds)), given(path))


def truncate(path, length):
    from _descriptors import close, ftruncate
    fd = path if isinstance(path, int) else open(path, 1)
    try:
        ftruncate(fd, length)
    finally:
        if fd is not path:
            close(fd)


def umask(mask, /):
    global _umask
    before, _umask = _umask, mask & 0o777
    return before


def listdir(path='.'):
    names = file_answer(_kernel.path_list(_inside(_path('.' if path is None else path, 'listdir'), path)), '.' if path is None else given(path))
    return [name.encode() for name in names] if isinstance(path, bytes) else names


def getcwd():
    return _paths.directory


def getcwdb():
    return _paths.directory.encode()


def chdir(path):
    found = _path(path, 'chdir')
    info = _paths.info(found)
    if isinstance(info, int):
        raise failure(-info, given(path))
    if info[0] != 2:
        raise failure(20, given(path))
    import posixpath
    _paths.directory = posixpath.normpath(found if found.startswith('/') else f'{_paths.directory}/{found}')


class DirEntry:
    """What scandir answers for each name."""

    def __init__(self, folder, name):
        separator = '' if folder.endswith('/') else '/'
        self.name = name
        self.path = f'{folder}{separator}{name}'

    def _kind(self):
        info = _paths.info(self.path)
        return 0 if isinstance(info, int) else info[0]

    def is_dir(self, *, follow_symlinks=True):
        return self._kind() == 2

    def is_file(self, *, follow_symlinks=True):
        return self._kind() == 1

    def is_symlink(self):
        return False

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def inode(self):
        return stat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'


DirEntry.__module__ = 'posix'


class ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self._entries = iter(())


ScandirIterator.__module__ = 'posix'


def scandir(path='.'):
    folder = _path('.' if path is None else path, 'scandir')
    names = file_answer(_kernel.path_list(_inside(folder, path)), '.' if path is None else given(path))
    return ScandirIterator([DirEntry(folder, name) for name in names])


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    raise failure(1, given(src), None, given(dst))


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    raise failure(1, given(src), None, given(dst))


def readlink(path, *, dir_fd=None):
    stat(path)
    raise failure(22, given(path))
