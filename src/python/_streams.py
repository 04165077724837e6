"""Standard output, error and input: a terminal, line by line."""

import _kernel
from _stream_base import BufferedIOBase, TextIOBase

# What dup2 has put in the place of a standard stream, by its number.
redirected = {}


class OutputStream(TextIOBase):
    encoding = 'utf-8'
    errors = 'strict'
    line_buffering = True
    write_through = False
    mode = 'w'

    def __init__(self, descriptor, name):
        self._descriptor = descriptor
        self.name = name
        self.errors = 'surrogateescape' if descriptor == 1 else 'backslashreplace'

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if self._closed:
            raise ValueError('I/O operation on closed file.')
        if text:
            if self._descriptor in redirected:
                redirected[self._descriptor].write(text.encode())
            else:
                _kernel.write(self._descriptor, text)
        return len(text)

    def isatty(self):
        self._checkClosed()
        return self._descriptor not in redirected

    def writable(self):
        self._checkClosed()
        return True

    def fileno(self):
        self._checkClosed()
        return self._descriptor

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    @property
    def buffer(self):
        return _Bytes(self)

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _Bytes(BufferedIOBase):
    """`sys.stdout.buffer`: the same stream, fed with bytes."""

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name
        self.mode = 'wb'

    @property
    def raw(self):
        return self

    def write(self, data, /):
        self._stream.write(bytes(data).decode('utf-8', 'replace'))
        return len(data)

    def writable(self):
        return True

    def fileno(self):
        return self._stream.fileno()

    def isatty(self):
        return self._stream.isatty()

    def __repr__(self):
        return f"<_io.BufferedWriter name='{self.name}'>"


class InputStream(TextIOBase):
    encoding = 'utf-8'
    errors = 'strict'
    mode = 'r'
    name = '<stdin>'
    line_buffering = False
    _rest = ''

    def _line(self):
        if 0 in redirected:
            parts = []
            while (byte := redirected[0].read(1)) and byte != b'\n':
                parts.append(byte)
            return b''.join(parts + [byte]).decode()
        return _kernel.read_line()

    def readline(self, size=-1, /):
        self._checkClosed()
        line = self._rest or self._line()
        end = len(line) if size is None or size < 0 else size
        self._rest = line[end:]
        return line[:end]

    def read(self, size=-1, /):
        if size is None or size < 0:
            return ''.join(self)
        parts = []
        while size > 0 and (line := self.readline(size)):
            parts.append(line)
            size -= len(line)
        return ''.join(parts)

    @property
    def buffer(self):
        return _InputBytes(self)

    def isatty(self):
        self._checkClosed()
        return 0 not in redirected

    def readable(self):
        self._checkClosed()
        return True

    def fileno(self):
        self._checkClosed()
        return 0

    def reconfigure(self, **options):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='r' encoding='utf-8'>"


class _InputBytes(BufferedIOBase):
    """`sys.stdin.buffer`."""

    mode = 'rb'

    def __init__(self, stream):
        self._stream = stream
        self.name = stream.name

    def read(self, size=-1, /):
        return self._stream.read(size).encode()

    read1 = read

    def readline(self, size=-1, /):
        return self._stream.readline(size).encode()

    def readable(self):
        return True

    def fileno(self):
        return 0

    def __repr__(self):
        return f"<_io.BufferedReader name='{self.name}'>"


class NoInput(InputStream):
    """An input that is at its end: what a child process of multiprocessing has."""

    name = '/dev/null'

    def _line(self):
        return ''

    def isatty(self):
        return False
