"""
Files over streams of bytes: pipes and connections. A raw file has `read(size)`, which answers some bytes, b'' at the end or
None where nothing is there and it may not wait, and `write(data)`, which answers how many bytes it took.
"""

from _stream_base import DEFAULT_BUFFER_SIZE, IOBase, UnsupportedOperation


class _Buffered(IOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        self.raw = raw

    @property
    def closed(self):
        return self.raw.closed

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    def seekable(self):
        return False

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        raw = self.raw
        self.raw = None
        return raw

    def __repr__(self):
        return f'<_io.{type(self).__name__} name={self.name!r}>'


class BufferedReader(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._size = buffer_size
        self._ahead = b''

    def readable(self):
        return True

    def writable(self):
        return False

    def flush(self):
        self._check_open()

    def _fetch(self, size):
        """More bytes behind those that are there; False when there are none (now)."""
        data = self.raw.read(max(size, self._size))
        if not data:
            return False if data is None else None
        self._ahead += data
        return True

    def _take(self, size):
        data = self._ahead[:size]
        self._ahead = self._ahead[size:]
        return data

    def read(self, size=-1):
        self._check_open()
        if size is None or size < 0:
            parts = [self._take(len(self._ahead))]
            while data := self.raw.read(self._size):
                parts.append(data)
            whole = b''.join(parts)
            return whole if whole or data is not None else None
        more = True
        while len(self._ahead) < size and more:
            more = self._fetch(size - len(self._ahead))
        if size and not self._ahead and more is False:
            return None
        return self._take(size)

    def read1(self, size=-1):
        self._check_open()
        if size < 0:
            size = self._size
        if not self._ahead and size:
            self._fetch(0)
        return self._take(size)

    def peek(self, size=0):
        self._check_open()
        if not self._ahead:
            self._fetch(0)
        return self._ahead

    def readinto(self, buffer):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def readinto1(self, buffer):
        data = self.read1(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def readline(self, size=-1):
        self._check_open()
        looked = 0
        while True:
            end = self._ahead.find(b'\n', looked) + 1
            if not end and size is not None and 0 <= size <= len(self._ahead):
                end = size
            if end:
                return self._take(end if size is None or size < 0 else min(end, size))
            looked = len(self._ahead)
            if not self._fetch(0):
                return self._take(looked)


class BufferedWriter(_Buffered):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        super().__init__(raw, buffer_size)
        self._limit = buffer_size
        self._pending = b''

    def readable(self):
        return False

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError('write to closed file')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if len(self._pending) + len(data) > self._limit:
            self.flush()
        self._pending += data
        if len(self._pending) > self._limit:
            self.flush()
        return len(data)

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        while self._pending:
            written = self.raw.write(self._pending) or 0
            self._pending = self._pending[written:]
            if not written:
                raise BlockingIOError(11, 'write could not complete without blocking', 0)


class BufferedRWPair(IOBase):
    """A reader and a writer in one."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for method in ('read', 'read1', 'peek', 'readinto', 'readinto1', 'readline'):
            setattr(self, method, getattr(self.reader, method))
        self.write = self.writer.write
        self.flush = self.writer.flush

    @property
    def closed(self):
        return self.writer.closed

    def readable(self):
        return True

    writable = readable

    def seekable(self):
        return False

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


BufferedReader.__module__ = BufferedWriter.__module__ = BufferedRWPair.__module__ = '_io'
