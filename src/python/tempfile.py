"""Files and directories for a while. Their names come from the seed of the run."""

# Supported: files and directories for a while. Their names come from the seed of the run.

import io
import os
import shutil

__all__ = [
    'NamedTemporaryFile', 'SpooledTemporaryFile', 'TMP_MAX', 'TemporaryDirectory', 'TemporaryFile', 'gettempdir', 'gettempdirb',
    'gettempprefix', 'gettempprefixb', 'mkdtemp', 'mkstemp', 'mktemp', 'tempdir',
]

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_names = None


class _RandomNameSequence:
    """Eight letters each time; a forked child has its own."""

    def __init__(self):
        import random
        self._random = random.Random(random.getrandbits(64))
        self._process = os.getpid()

    def __iter__(self):
        return self

    def __next__(self):
        if self._process != os.getpid():
            self._random.seed(os.getpid())
            self._process = os.getpid()
        return ''.join(self._random.choices(_LETTERS, k=8))


def _get_candidate_names():
    global _names
    if _names is None:
        _names = _RandomNameSequence()
    return _names


def gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = os.environ.get('TMPDIR') or '/tmp'
    return os.fsdecode(tempdir)


def gettempdirb():
    return os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return template.encode()


def _new(prefix, suffix, dir, make):
    """Makes something of a name that is not taken."""
    folder = os.path.abspath(os.fspath(dir) if dir is not None else gettempdir())
    in_bytes = isinstance(folder, bytes)
    prefix = template if prefix is None else prefix
    for _ in range(TMP_MAX):
        name = f'{os.fsdecode(prefix)}{next(_get_candidate_names())}{os.fsdecode(suffix or "")}'
        path = os.path.join(folder, name.encode() if in_bytes or isinstance(prefix, bytes) else name)
        try:
            return make(path), path
        except FileExistsError:
            continue
    raise FileExistsError(17, 'No usable temporary file name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """A file that nobody else has: its descriptor and its path."""
    return _new(prefix, suffix, dir, lambda path: os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _new(prefix, suffix, dir, lambda path: os.mkdir(path, 0o700))[1]


def mktemp(suffix='', prefix=template, dir=None):
    def free(path):
        if os.path.lexists(path):
            raise FileExistsError(17, 'File exists')
    return _new(prefix, suffix, dir, free)[1]


class _TemporaryFileWrapper:
    """A file with a name, which is removed with it."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._on_close = delete_on_close

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.close()
        self._remove()

    def __iter__(self):
        yield from self.file

    def close(self):
        self.file.close()
        if self._on_close:
            self._remove()

    def _remove(self):
        if self.delete:
            self.delete = False
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __repr__(self):
        return f'<tempfile._TemporaryFileWrapper object at {id(self):#x}>'


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = io.open(fd, mode, buffering, encoding, errors, newline)
    except BaseException:
        os.close(fd)
        os.unlink(name)
        raise
    getattr(getattr(file, 'buffer', file), 'raw', file).name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return io.open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile(io.IOBase):
    """In memory until it is too large for that."""

    _rolled = False

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        if 'b' in mode:
            self._file = io.BytesIO()
        else:
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding or 'utf-8', errors=errors, newline=newline)
        self._max_size = max_size
        self._options = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix, 'encoding': encoding,
                         'newline': newline, 'dir': dir, 'errors': errors}

    def rollover(self):
        if self._rolled:
            return
        before = self._file
        here = before.tell()
        before.seek(0)
        self._file = TemporaryFile(**self._options)
        self._file.write(before.read())
        self._file.seek(here)
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        result = self._file.write(data)
        self._check()
        return result

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    @property
    def closed(self):
        return self._file.closed

    @property
    def name(self):
        return getattr(self._file, 'name', None) if self._rolled else None

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._options['mode']

    def close(self):
        self._file.close()

    def flush(self):
        self._file.flush()

    def read(self, *args):
        return self._file.read(*args)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def readable(self):
        return self._file.readable()

    def writable(self):
        return self._file.writable()

    def seekable(self):
        return self._file.seekable()

    def __iter__(self):
        return self._file.__iter__()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return f'<{type(self).__name__} {self.name!r}>'

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
