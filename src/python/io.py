"""Files of the virtual directory, and streams in memory.

A text file writes into a buffer of its own; others see it after flush, close, or when the buffer is full.
"""

# Supported: files of the virtual directory, and streams in memory.

import _kernel
import _sys

from _buffered import BufferedReader, BufferedRWPair, BufferedWriter
from _stream_base import DEFAULT_BUFFER_SIZE, IOBase, UnsupportedOperation
from _text_stream import TextIOWrapper

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2


def _refused(status, path):
    """The exception for a file that the kernel would not open."""
    if status == -1:
        return FileNotFoundError(2, 'No such file or directory', path)
    if status == -2:
        return FileExistsError(17, 'File exists', path)
    if status == -3:
        return IsADirectoryError(21, 'Is a directory', path)
    if status == -6:
        return OSError(28, 'No space left on device', path)
    return PermissionError(13, 'Permission denied', path)


def _path(file):
    if isinstance(file, bytes):
        return file.decode()
    if not isinstance(file, str):
        if hasattr(type(file), '__fspath__'):
            return file.__fspath__()
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(file).__name__}')
    return file


def _check_mode(mode):
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    for letter in mode:
        if letter not in 'rwaxbt+' or mode.count(letter) > 1:
            raise ValueError(f"invalid mode: '{mode}'")
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    if len([letter for letter in mode if letter in 'rwax']) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    _check_mode(mode)
    if 'b' in mode:
        if encoding is not None:
            raise ValueError("binary mode doesn't take an encoding argument")
        if newline is not None:
            raise ValueError("binary mode doesn't take a newline argument")
    elif buffering == 0:
        raise ValueError("can't have unbuffered text I/O")
    if isinstance(file, int) and not isinstance(file, bool):
        return _open_descriptor(file, mode, buffering, encoding, errors, newline)
    path = _path(file)
    handle = _kernel.file_open(path, mode.replace('t', ''))
    if handle < 0:
        raise _refused(handle, file)
    if 'b' in mode:
        return _BinaryFile(handle, file, mode, buffering)
    return _TextFile(handle, file, mode, buffering, encoding or 'UTF-8', errors or 'strict', newline)


def _open_descriptor(descriptor, mode, buffering, encoding, errors, newline):
    """A file over a file descriptor: a standard stream or an end of a pipe."""
    import _descriptors
    import sys
    if 0 <= descriptor <= 2:
        return (sys.stdin, sys.stdout, sys.stderr)[descriptor]
    raw = _descriptors.RawFile(descriptor, mode.replace('t', ''))
    if buffering == 0:
        return raw
    size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
    buffer = BufferedReader(raw, size) if raw.readable() else BufferedWriter(raw, size)
    if 'b' in mode:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


class _File(IOBase):
    """A file of the kernel with a buffer for writing. Positions are in bytes."""

    def __init__(self, handle, name, mode, buffering):
        self._handle = handle
        self.name = name
        self.mode = mode
        self._reads = 'r' in mode or '+' in mode
        self._writes = 'r' not in mode or '+' in mode
        self._appends = 'a' in mode
        self._position = _kernel.file_size(handle) if self._appends else 0
        self._pending = []
        self._pending_size = 0
        self._limit = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        if self._writes:
            # CPython closes a file that nothing refers to any more, as in `open('x', 'w').write('y')`, at once.
            if buffering == 0 or _sys.is_temporary():
                self._limit = 0
            else:
                _unclosed.append(self)

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{repr(self)[5:].split()[0]}' instances")

    def readable(self):
        self._check_open()
        return self._reads

    def writable(self):
        self._check_open()
        return self._writes

    def fileno(self):
        self._check_open()
        return self._handle

    def _check_reads(self):
        self._check_open()
        if not self._reads:
            raise UnsupportedOperation('not readable' if 'b' not in self.mode else 'read')

    def _check_writes(self):
        self._check_open()
        if not self._writes:
            raise UnsupportedOperation('not writable' if 'b' not in self.mode else 'write')

    def _store(self, data):
        self._pending.append(data)
        self._pending_size += len(data)
        if self._pending_size >= self._limit:
            self.flush()

    def flush(self):
        self._check_open()
        if self._pending:
            data = b''.join(self._pending)
            self._pending = []
            self._pending_size = 0
            self._position = _kernel.file_write(self._handle, -1 if self._appends else self._position, data)

    def _fetch(self, size=-1):
        self.flush()
        data = _kernel.file_read(self._handle, self._position, size)
        self._position += len(data)
        return data

    def _fetch_line(self, limit=-1):
        self.flush()
        parts = []
        total = 0
        while limit < 0 or total < limit:
            chunk = _kernel.file_read(self._handle, self._position, 256 if limit < 0 else limit - total)
            end = chunk.find(b'\n') + 1
            if end:
                chunk = chunk[:end]
            self._position += len(chunk)
            total += len(chunk)
            parts.append(chunk)
            if end or not chunk:
                break
        return b''.join(parts)

    def seek(self, offset, whence=0):
        self.flush()
        if whence == 0:
            if offset < 0:
                raise ValueError(f'negative seek position {offset}')
            self._position = offset
        elif whence == 1:
            self._position += offset
        elif whence == 2:
            self._position = max(0, _kernel.file_size(self._handle) + offset)
        else:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        return self._position

    def tell(self):
        self.flush()
        return self._position

    def truncate(self, size=None):
        self._check_writes()
        self.flush()
        size = self._position if size is None else size
        _kernel.file_truncate(self._handle, size)
        return size

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                _kernel.file_close(self._handle)
                if self in _unclosed:
                    _unclosed.remove(self)


_unclosed = []


def _flush_all():
    """At the end of the process: what was never closed is written all the same."""
    for file in list(_unclosed):
        file.close()


class _BinaryFile(_File):
    def read(self, size=-1):
        if self.closed:
            raise ValueError('read of closed file')
        self._check_reads()
        return self._fetch(-1 if size is None else size)

    read1 = read

    def readline(self, size=-1):
        self._check_reads()
        return self._fetch_line(-1 if size is None else size)

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        if self.closed:
            raise ValueError('write to closed file')
        self._check_writes()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._store(bytes(data))
        return len(data)

    def __repr__(self):
        kind = 'BufferedReader' if not self._writes else 'BufferedRandom' if self._reads else 'BufferedWriter'
        return f'<_io.{kind} name={self.name!r}>'


class _TextFile(_File):
    def __init__(self, handle, name, mode, buffering, encoding, errors, newline):
        super().__init__(handle, name, mode, buffering)
        self.encoding = encoding
        self.errors = errors
        self.newlines = None
        self.line_buffering = buffering == 1
        self._newline = newline
        self._ahead = ''

    def _decode(self, data):
        text = data.decode(self.encoding, self.errors)
        if self._newline is None and '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def read(self, size=-1):
        self._check_reads()
        if size is None or size < 0:
            return self._decode(self._fetch())
        text = ''
        while len(text) < size:
            data = self._fetch_characters(size - len(text))
            if not data:
                break
            text += self._decode(data)
        return text

    def _fetch_characters(self, count):
        """So many characters' bytes: the last one is completed."""
        data = self._fetch(count)
        while data:
            try:
                data.decode(self.encoding)
                break
            except UnicodeDecodeError:
                more = self._fetch(1)
                if not more:
                    break
                data += more
        return data

    def readline(self, size=-1):
        self._check_reads()
        return self._decode(self._fetch_line(-1 if size is None else size))

    def write(self, text):
        self._check_writes()
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        written = text
        if self._newline is not None and self._newline not in ('', '\n'):
            written = text.replace('\n', self._newline)
        self._store(written.encode(self.encoding, self.errors))
        if self.line_buffering and '\n' in text:
            self.flush()
        return len(text)

    def seek(self, cookie, whence=0):
        if whence == 1 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks")
        if whence == 2 and cookie != 0:
            raise UnsupportedOperation("can't do nonzero end-relative seeks")
        return super().seek(cookie, whence)

    @property
    def buffer(self):
        return _BinaryFile(self._handle, self.name, self.mode + 'b', -1)

    def __repr__(self):
        return f'<_io.TextIOWrapper name={self.name!r} mode={self.mode!r} encoding={self.encoding!r}>'


class StringIO(IOBase):
    def __init__(self, initial_value='', newline='\n'):
        self._text = initial_value or ''
        self._position = 0

    def getvalue(self):
        self._check_open()
        return self._text

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        here = self._position
        before = self._text[:here]
        if len(before) < here:
            before += '\0' * (here - len(before))
        self._text = before + text + self._text[here + len(text):]
        self._position = here + len(text)
        return len(text)

    def read(self, size=-1):
        self._check_open()
        end = len(self._text) if size is None or size < 0 else self._position + size
        text = self._text[self._position:end]
        self._position += len(text)
        return text

    def readline(self, size=-1):
        self._check_open()
        end = self._text.find('\n', self._position) + 1 or len(self._text)
        if size is not None and 0 <= size < end - self._position:
            end = self._position + size
        line = self._text[self._position:end]
        self._position += len(line)
        return line

    def seek(self, position, whence=0):
        self._check_open()
        if whence == 2:
            position += len(self._text)
        elif whence == 1:
            position += self._position
        if position < 0:
            raise ValueError(f'Negative seek position {position}')
        self._position = position
        return position

    def tell(self):
        self._check_open()
        return self._position

    def truncate(self, size=None):
        self._check_open()
        size = self._position if size is None else size
        self._text = self._text[:size]
        return size

    def flush(self):
        self._check_open()

    def close(self):
        self.closed = True

    def readable(self):
        return True

    def writable(self):
        return True


class BytesIO(IOBase):
    def __init__(self, initial_bytes=b''):
        self._data = bytes(initial_bytes)
        self._position = 0

    def getvalue(self):
        self._check_open()
        return self._data

    def write(self, data):
        self._check_open()
        data = bytes(data)
        here = self._position
        before = self._data[:here]
        if len(before) < here:
            before += b'\0' * (here - len(before))
        self._data = before + data + self._data[here + len(data):]
        self._position = here + len(data)
        return len(data)

    def read(self, size=-1):
        self._check_open()
        end = len(self._data) if size is None or size < 0 else self._position + size
        data = self._data[self._position:end]
        self._position += len(data)
        return data

    def readline(self, size=-1):
        self._check_open()
        end = self._data.find(b'\n', self._position) + 1 or len(self._data)
        if size is not None and 0 <= size < end - self._position:
            end = self._position + size
        line = self._data[self._position:end]
        self._position += len(line)
        return line

    def seek(self, position, whence=0):
        self._check_open()
        if whence == 2:
            position += len(self._data)
        elif whence == 1:
            position += self._position
        if position < 0:
            raise ValueError(f'negative seek value {position}')
        self._position = position
        return position

    tell = StringIO.tell
    flush = StringIO.flush
    close = StringIO.close
    readable = StringIO.readable
    writable = StringIO.writable

    def truncate(self, size=None):
        self._check_open()
        size = self._position if size is None else size
        self._data = self._data[:size]
        return size

