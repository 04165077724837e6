"""A file without a buffer, over a descriptor."""

import _descriptors
import _paths
from _strerror import failure
from _stream_base import RawIOBase, UnsupportedOperation

_FLAGS = {'r': 0, 'w': 0o1000 | 0o100, 'x': 0o200 | 0o100, 'a': 0o2000 | 0o100}


def _check_mode(mode):
    kinds = [letter for letter in mode if letter in 'rwxa']
    if any([letter not in 'rwxab+' for letter in mode]):
        raise ValueError(f'invalid mode: {mode}')
    if len(kinds) != 1 or mode.count('+') > 1:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    return kinds[0]


class FileIO(RawIOBase):
    _fd = -1

    # A file that the program uses in one expression has no number until somebody asks.
    _hidden = None

    def __init__(self, file, mode='r', closefd=True, opener=None, *, _numbered=True):
        kind = _check_mode(mode)
        self._reads = kind == 'r' or '+' in mode
        self._writes = kind != 'r' or '+' in mode
        self._kind = kind
        self.name = file
        self.closefd = closefd
        if isinstance(file, bool):
            import warnings
            warnings.warn('bool is used as a file descriptor', RuntimeWarning)
        if isinstance(file, int):
            if file < 0:
                raise ValueError('negative file descriptor')
            _descriptors.find(file)
            self._fd = file
        else:
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            access = 2 if self._reads and self._writes else 1 if self._writes else 0
            self._open(file, _FLAGS[kind] | access, opener, _numbered)
        self._seekable = None
        if kind == 'a' and self.seekable():
            self.seek(0, 2)

    def _open(self, file, flags, opener, numbered):
        if opener is not None:
            fd = opener(file, flags | _descriptors.O_CLOEXEC)
            if not isinstance(fd, int):
                raise TypeError('expected integer from opener')
            if fd < 0:
                raise ValueError(f'opener returned {fd}')
            self._fd = fd
            return
        path = _paths.text(file)
        if not path:
            raise failure(2, file)
        descriptor = _descriptors.new_file(_paths.inside(path), flags, 0o644, file)
        if flags & 3 == 0 and _paths.is_directory(path):
            descriptor.close()
            raise failure(21, file)
        if numbered:
            self._fd = _descriptors.add(descriptor)
        else:
            self._hidden = descriptor

    def _descriptor(self):
        return self._hidden or _descriptors.find(self._fd)

    def _number(self):
        if self._hidden is not None:
            self._fd = _descriptors.add(self._hidden)
            self._hidden = None
        return self._fd

    @property
    def closed(self):
        return self._fd < 0 and self._hidden is None

    @property
    def mode(self):
        if self._kind == 'x':
            return 'xb+' if self._reads else 'xb'
        if self._kind == 'a':
            return 'ab+' if self._reads else 'ab'
        if self._reads:
            return 'rb+' if self._writes else 'rb'
        return 'wb'

    def _checkClosed(self, message='I/O operation on closed file'):
        if self._fd < 0 and self._hidden is None:
            raise ValueError(message)

    def readable(self):
        self._checkClosed()
        return self._reads

    def writable(self):
        self._checkClosed()
        return self._writes

    def seekable(self):
        self._checkClosed()
        if self._seekable is None:
            self._seekable = self._descriptor().is_file
        return self._seekable

    def fileno(self):
        self._checkClosed()
        return self._number()

    def isatty(self):
        self._checkClosed()
        return self._descriptor().is_terminal

    def read(self, size=-1, /):
        self._checkClosed()
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')
        if size is None or size < 0:
            return self.readall()
        try:
            return self._descriptor().read_some(size)
        except BlockingIOError:
            return None

    def readall(self):
        self._checkClosed()
        if not self._reads:
            raise UnsupportedOperation('File not open for reading')
        descriptor = self._descriptor()
        if descriptor.is_file:
            return descriptor.read(-1)
        return super().readall()

    def readinto(self, buffer, /):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._checkClosed()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        try:
            return self._descriptor().write_some(data)
        except BlockingIOError:
            return None

    def seek(self, offset, whence=0, /):
        self._checkClosed()
        return self._descriptor().seek(offset, whence)

    def tell(self):
        self._checkClosed()
        return self._descriptor().seek(0, 1)

    def truncate(self, size=None, /):
        self._checkClosed()
        if not self._writes:
            raise UnsupportedOperation('File not open for writing')
        size = self.tell() if size is None else size
        _descriptors.ftruncate(self._number(), size)
        return size

    def close(self):
        hidden, self._hidden = self._hidden, None
        fd, self._fd = self._fd, -1
        if hidden is not None:
            hidden.close()
        elif fd >= 0 and self.closefd:
            _descriptors.close(fd)

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>'


FileIO.__module__ = '_io'
