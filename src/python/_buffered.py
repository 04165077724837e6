"""
Buffers over streams of bytes: files, pipes and connections. A raw file has `read(size)`, which answers some bytes, b'' at the end or
None where nothing is there and it may not wait, and `write(data)`, which answers how many bytes it took.
"""

from _descriptors import as_bytes
from _stream_base import DEFAULT_BUFFER_SIZE, BufferedIOBase, UnsupportedOperation


class _Buffered(BufferedIOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self.raw = raw
        self._size = buffer_size

    @property
    def closed(self):
        return self._attached().closed

    @property
    def name(self):
        return self._attached().name

    @property
    def mode(self):
        return self._attached().mode

    def _attached(self):
        if self.raw is None:
            raise ValueError('raw stream has been detached')
        return self.raw

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    def close(self):
        if self.raw is not None and not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self._attached()
        self.flush()
        raw = self.raw
        self.raw = None
        return raw

    def __repr__(self):
        kind = type(self)
        name = kind.__qualname__ if kind.__module__ == 'builtins' else f'{kind.__module__}.{kind.__qualname__}'
        try:
            return f'<{name} name={self.name!r}>'
        except (AttributeError, ValueError):
            return f'<{name}>'


class _Reading:
    """Reads ahead."""

    _ahead = b''

    def _before_reading(self, what):
        self._attached()
        if self.closed:
            raise ValueError(f'{what} of closed file')

    def _fetch(self, size):
        """More bytes behind those that are there; False when there are none now, None at the end."""
        data = self.raw.read(max(size, self._size))
        if not data:
            return False if data is None else None
        self._ahead += data
        return True

    def _take(self, size):
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return data

    def read(self, size=-1, /):
        self._before_reading('read')
        if size is None or size < 0:
            if size is not None and size < -1:
                raise ValueError('read length must be non-negative or -1')
            ahead = self._take(len(self._ahead))
            rest = self.raw.readall() if hasattr(self.raw, 'readall') else self._read_all()
            return rest if rest is None and not ahead else ahead + (rest or b'')
        more = True
        while len(self._ahead) < size and more:
            more = self._fetch(size - len(self._ahead))
        if size and not self._ahead and more is False:
            return None
        return self._take(size)

    def _read_all(self):
        parts = []
        while data := self.raw.read(self._size):
            parts.append(data)
        return b''.join(parts) if parts or data is not None else None

    def read1(self, size=-1, /):
        self._before_reading('read')
        if size < 0:
            size = self._size
        if not self._ahead and size:
            self._fetch(0)
        return self._take(size)

    def peek(self, size=0, /):
        self._before_reading('peek')
        if not self._ahead:
            self._fetch(0)
        return self._ahead

    def readline(self, size=-1, /):
        self._before_reading('readline')
        if size is None:
            size = -1
        looked = 0
        while True:
            end = self._ahead.find(b'\n', looked) + 1
            if not end and 0 <= size <= len(self._ahead):
                end = size
                if not end:
                    return b''
            if end:
                return self._take(end if size < 0 else min(end, size))
            looked = len(self._ahead)
            if not self._fetch(0):
                return self._take(looked)

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class _Writing:
    """Keeps what is written until it is enough."""

    _pending = b''

    def write(self, data, /):
        self._attached()
        if self.closed:
            raise ValueError('write to closed file')
        data = as_bytes(data)
        if len(self._pending) + len(data) > self._size:
            self._hand_over()
        self._pending += data
        if len(self._pending) > self._size:
            self._hand_over()
        return len(data)

    def _hand_over(self):
        while self._pending:
            written = self.raw.write(self._pending) or 0
            self._pending = self._pending[written:]
            if not written:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)


def _check_whence(whence):
    if whence not in (0, 1, 2):
        raise ValueError(f'whence value {whence} unsupported')


class BufferedReader(_Reading, _Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError('File or stream is not readable.')
        super().__init__(raw, buffer_size)

    def readable(self):
        return self._attached().readable()

    def flush(self):
        self._attached()
        if self.closed:
            raise ValueError('flush of closed file')

    def seek(self, offset, whence=0, /):
        _check_whence(whence)
        self._before_reading('seek')
        if not self.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        if whence == 1:
            offset -= len(self._ahead)
        position = self.raw.seek(offset, whence)
        self._ahead = b''
        return position

    def tell(self):
        return self._attached().tell() - len(self._ahead)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')


class BufferedWriter(_Writing, _Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError('File or stream is not writable.')
        super().__init__(raw, buffer_size)

    def writable(self):
        return self._attached().writable()

    def flush(self):
        self._attached()
        if self.closed:
            raise ValueError('flush of closed file')
        self._hand_over()

    def seek(self, offset, whence=0, /):
        _check_whence(whence)
        self.flush()
        return self.raw.seek(offset, whence)

    def tell(self):
        return self._attached().tell() + len(self._pending)

    def truncate(self, size=None, /):
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)


class BufferedRandom(_Reading, _Writing, _Buffered):
    """For reading and writing at one position."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        super().__init__(raw, buffer_size)

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def _before_reading(self, what):
        super()._before_reading(what)
        self._hand_over()

    def _step_back(self):
        """To where the program is, who has not seen what was read ahead."""
        if self._ahead:
            self.raw.seek(-len(self._ahead), 1)
            self._ahead = b''

    def write(self, data, /):
        self._attached()
        if not self.closed:
            self._step_back()
        return super().write(data)

    def flush(self):
        self._attached()
        if self.closed:
            raise ValueError('flush of closed file')
        self._hand_over()
        self._step_back()

    def seek(self, offset, whence=0, /):
        _check_whence(whence)
        self.flush()
        return self.raw.seek(offset, whence)

    def tell(self):
        return self._attached().tell() - len(self._ahead) + len(self._pending)

    def truncate(self, size=None, /):
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)


class BufferedRWPair(BufferedIOBase):
    """A reader and a writer in one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def write(self, data, /):
        return self.writer.write(data)

    def flush(self):
        return self.writer.flush()

    @property
    def closed(self):
        return self.writer.closed

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


for _class in (BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair):
    _class.__module__ = '_io'
del _class
