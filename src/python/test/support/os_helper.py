"""Files and the environment in tests."""

import collections.abc
import contextlib
import os
import unittest

# A name for a file that a test makes, and removes.
TESTFN = f'@test_{os.getpid()}_tmp'
TESTFN_ASCII = TESTFN
FS_NONASCII = 'æ'
TESTFN_NONASCII = TESTFN + FS_NONASCII
TESTFN_UNICODE = TESTFN + '-àòɘŁğ'
# The file system takes every name: none cannot be encoded, some bytes cannot be decoded.
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = os.fsencode(TESTFN) + b'\xff'
SAVEDCWD = os.getcwd()


def unlink(filename):
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(filename)


def rmdir(dirname):
    with contextlib.suppress(FileNotFoundError):
        os.rmdir(dirname)


def rmtree(path):
    """Removes a folder with all that is in it, where there is one."""
    import shutil
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(path)


def create_empty_file(filename):
    with open(filename, 'wb'):
        pass


def make_bad_fd():
    """A descriptor of nothing: that of a file that is closed."""
    try:
        with open(TESTFN, 'wb') as file:
            return file.fileno()
    finally:
        unlink(TESTFN)


def fd_count():
    """How many descriptors are open."""
    count = 0
    for fd in range(256):
        try:
            os.fstat(fd)
        except OSError:
            continue
        count += 1
    return count


def can_symlink():
    """Can links be made?"""
    path = TESTFN + 'can_symlink'
    try:
        os.symlink(TESTFN, path)
    except (AttributeError, NotImplementedError, OSError):
        return False
    unlink(path)
    return True


def skip_unless_symlink(test):
    return test if can_symlink() else unittest.skip('Requires functional symlink implementation')(test)


def can_xattr():
    return False


def skip_unless_xattr(test):
    return unittest.skip('no non-broken extended attribute support')(test)


def fs_is_case_insensitive(directory):
    return False


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    """A folder within the block; `as` gives its path. With `quiet` one that cannot be made is only warned of."""
    made = False
    if path is None:
        import tempfile
        path = os.path.realpath(tempfile.mkdtemp())
        made = True
    else:
        try:
            os.mkdir(path)
            made = True
        except OSError as error:
            if not quiet:
                raise
            _warn(f'tests may fail, unable to create temporary directory {path!r}: {error}')
    # A child of a fork must not remove what is its parent's.
    pid = os.getpid() if made else None
    try:
        yield path
    finally:
        if made and pid == os.getpid():
            rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    """Within the block this is the current folder."""
    before = os.getcwd()
    try:
        os.chdir(os.path.realpath(path))
    except OSError as error:
        if not quiet:
            raise
        _warn(f'tests may fail, unable to change the current working directory to {path!r}: {error}')
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name='tempcwd', quiet=False):
    """A new folder is the current one within the block."""
    with temp_dir(path=name, quiet=quiet) as path:
        with change_cwd(path, quiet=quiet) as folder:
            yield folder


@contextlib.contextmanager
def temp_umask(umask):
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


def _warn(message):
    import warnings
    warnings.warn(message, RuntimeWarning, stacklevel=4)


class FakePath:
    """Something with `__fspath__`, which answers what it was given, or raises it."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f'<FakePath {self.path!r}>'

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (isinstance(self.path, type) and issubclass(self.path, BaseException)):
            raise self.path
        return self.path


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """The environment, to be changed within the block; after it, it is as it was."""

    def __init__(self):
        self._environ = os.environ
        self._changed = {}

    def _remember(self, envvar):
        if envvar not in self._changed:
            self._changed[envvar] = self._environ.get(envvar)

    def __getitem__(self, envvar):
        return self._environ[envvar]

    def __setitem__(self, envvar, value):
        self._remember(envvar)
        self._environ[envvar] = value

    def __delitem__(self, envvar):
        self._remember(envvar)
        self._environ.pop(envvar, None)

    def keys(self):
        return self._environ.keys()

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    def set(self, envvar, value):
        self[envvar] = value

    def unset(self, envvar, /, *envvars):
        for name in (envvar, *envvars):
            del self[name]

    def copy(self):
        return dict(self)

    def __enter__(self):
        return self

    def __exit__(self, *ignore_exc):
        for envvar, value in self._changed.items():
            if value is None:
                self._environ.pop(envvar, None)
            else:
                self._environ[envvar] = value
        os.environ = self._environ
