"""Streams in memory."""

from _descriptors import as_bytes
from _stream_base import BufferedIOBase, TextIOBase


def _check_whence(whence):
    if whence not in (0, 1, 2):
        raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')


class StringIO(TextIOBase):
    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self._newline = newline
        # What was written at the end is put together when somebody looks.
        self._text = ''
        self._parts = []
        self._position = 0
        self._length = 0
        if initial_value:
            self.write(initial_value)
            self._position = 0

    line_buffering = False

    def _check(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _whole(self):
        if self._parts:
            self._text += ''.join(self._parts)
            self._parts = []
        return self._text

    def getvalue(self):
        self._check()
        return self._whole()

    def write(self, text, /):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        length = len(text)
        if self._newline is None:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        elif self._newline in ('\r', '\r\n'):
            text = text.replace('\n', self._newline)
        here = self._position
        if here == self._length:
            self._parts.append(text)
        else:
            whole = self._whole()
            before = whole[:here] + '\0' * (here - self._length)
            self._text = before + text + whole[here + len(text):]
        self._position = here + len(text)
        self._length = max(self._length, self._position)
        return length

    def read(self, size=-1, /):
        self._check()
        whole = self._whole()
        end = len(whole) if size is None or size < 0 else self._position + size
        text = whole[self._position:end]
        self._position += len(text)
        return text

    def readline(self, size=-1, /):
        self._check()
        whole = self._whole()
        end = self._line_end(whole)
        if size is not None and 0 <= size < end - self._position:
            end = self._position + size
        line = whole[self._position:end]
        self._position += len(line)
        return line

    def _line_end(self, whole):
        if self._newline == '':
            ends = [at + 1 for at in (whole.find('\n', self._position), whole.find('\r', self._position)) if at >= 0]
            end = min(ends, default=len(whole))
            return end + (whole[end - 1:end + 1] == '\r\n')
        mark = self._newline or '\n'
        at = whole.find(mark, self._position)
        return len(whole) if at < 0 else at + len(mark)

    def __iter__(self):
        self._check()
        return self

    def seek(self, position, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence == 0 and position < 0:
            raise ValueError(f'Negative seek position {position}')
        if whence != 0 and position != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = position if whence == 0 else self._position if whence == 1 else self._length
        return self._position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None, /):
        self._check()
        size = self._position if size is None else size
        if size < 0:
            raise ValueError(f'Negative size value {size}')
        self._text = self._whole()[:size]
        self._length = len(self._text)
        return size

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def close(self):
        self._closed = True


class BytesIO(BufferedIOBase):
    def __init__(self, initial_bytes=b''):
        self._data = bytearray(b'' if initial_bytes is None else as_bytes(initial_bytes))
        self._position = 0

    def getvalue(self):
        self._checkClosed()
        return bytes(self._data)

    def getbuffer(self):
        self._checkClosed()
        return memoryview(self._data)

    def write(self, data, /):
        self._checkClosed()
        data = as_bytes(data)
        if not data:
            return 0
        here = self._position
        if here > len(self._data):
            self._data += bytes(here - len(self._data))
        self._data[here:here + len(data)] = data
        self._position = here + len(data)
        return len(data)

    def read(self, size=-1, /):
        self._checkClosed()
        end = len(self._data) if size is None or size < 0 else self._position + size
        data = bytes(self._data[self._position:end])
        self._position += len(data)
        return data

    read1 = read

    def readline(self, size=-1, /):
        self._checkClosed()
        end = self._data.find(b'\n', self._position) + 1 or len(self._data)
        if size is not None and 0 <= size < end - self._position:
            end = self._position + size
        line = bytes(self._data[self._position:end])
        self._position += len(line)
        return line

    def seek(self, position, whence=0, /):
        self._checkClosed()
        _check_whence(whence)
        if whence == 0 and position < 0:
            raise ValueError(f'negative seek value {position}')
        base = 0 if whence == 0 else self._position if whence == 1 else len(self._data)
        self._position = max(0, base + position)
        return self._position

    def tell(self):
        self._checkClosed()
        return self._position

    def truncate(self, size=None, /):
        self._checkClosed()
        size = self._position if size is None else size
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._data[size:]
        return size

    def readable(self):
        self._checkClosed()
        return True

    writable = seekable = readable

    def close(self):
        self._closed = True

    def __getstate__(self):
        self._checkClosed()
        return self.getvalue(), self._position, None

    def __setstate__(self, state):
        self._data = bytearray(state[0])
        self._position = state[1]

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__getstate__()


StringIO.__module__ = BytesIO.__module__ = '_io'
