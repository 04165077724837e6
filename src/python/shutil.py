"""Files and trees of files: copied, moved, removed."""

# Supported: files and trees of files copied, moved and removed; archives are not written.

import fnmatch
import os
import stat
from collections import namedtuple

__all__ = [
    'Error', 'ExecError', 'ReadError', 'RegistryError', 'SameFileError', 'SpecialFileError', 'chown', 'copy', 'copy2', 'copyfile',
    'copyfileobj', 'copymode', 'copystat', 'copytree', 'disk_usage', 'get_terminal_size', 'ignore_patterns', 'move', 'rmtree',
    'which',
]


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ExecError(OSError):
    pass


class ReadError(OSError):
    pass


class RegistryError(Exception):
    pass


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or 65536):
        fdst.write(data)


def copyfile(src, dst, *, follow_symlinks=True):
    if os.path.exists(dst) and os.path.samefile(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    with open(src, 'rb') as source, open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    found = os.stat(src)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns))
    os.chmod(dst, stat.S_IMODE(found.st_mode))


def copy(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    def ignored(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    with os.scandir(src) as entries:
        entries = list(entries)
    left_out = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in left_out:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as error:
            errors.append((source, target, str(error)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    def failed(function, place, error):
        if onexc is not None:
            onexc(function, place, error)
        elif onerror is not None:
            onerror(function, place, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise error

    def attempt(function, place):
        try:
            return function(place)
        except OSError as error:
            failed(function, place, error)

    def empty(folder):
        try:
            names = os.listdir(folder)
        except OSError as error:
            failed(os.listdir, folder, error)
            return
        for name in names:
            place = os.path.join(folder, name)
            if os.path.isdir(place):
                empty(place)
                attempt(os.rmdir, place)
            else:
                attempt(os.unlink, place)

    if not os.path.lexists(path):
        attempt(os.lstat, path)
    elif not os.path.isdir(path):
        failed(os.scandir, path, NotADirectoryError(20, 'Not a directory', path))
    else:
        empty(path)
        attempt(os.rmdir, path)


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if os.path.exists(src) and os.path.samefile(src, dst):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    os.rename(src, target)
    return target


_Usage = namedtuple('usage', 'total used free')
_Usage.__module__ = 'shutil'


def disk_usage(path):
    """There is room for some megabytes."""
    os.stat(path)
    total = 32 * 2 ** 20
    used = sum([os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk('/') for name in names])
    return _Usage(total, used, total - used)


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    os.stat(path)


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """There are no programs but what the directory holds."""
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) and os.access(cmd, mode) else None
    for folder in (os.environ.get('PATH', os.defpath) if path is None else path).split(os.pathsep):
        place = os.path.join(folder, cmd)
        if os.path.isfile(place) and os.access(place, mode):
            return place
    return None


def get_terminal_size(fallback=(80, 24)):
    def given(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0
    columns, lines = given('COLUMNS'), given('LINES')
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (ValueError, OSError):
            size = os.terminal_size(fallback)
        columns = columns if columns > 0 else size.columns or fallback[0]
        lines = lines if lines > 0 else size.lines or fallback[1]
    return os.terminal_size((columns, lines))
