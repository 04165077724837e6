"""`socket.makefile`: a connection as a file."""

from _buffered import BufferedReader, BufferedRWPair, BufferedWriter
from _stream_base import DEFAULT_BUFFER_SIZE, RawIOBase, UnsupportedOperation
from _text_stream import TextIOWrapper


class SocketIO(RawIOBase):
    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError(f'invalid mode: {mode!r}')
        self._socket = sock
        self._reads = 'r' in mode
        self._writes = 'w' in mode
        self._timed_out = False
        self.mode = mode if 'b' in mode else mode + 'b'

    @property
    def closed(self):
        return self._socket is None

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    def readable(self):
        self._checkClosed()
        return self._reads

    def writable(self):
        self._checkClosed()
        return self._writes

    def seekable(self):
        self._checkClosed()
        return False

    def fileno(self):
        self._checkClosed()
        return self._socket.fileno()

    def read(self, size=-1):
        self._checkClosed()
        if not self._reads:
            raise UnsupportedOperation('File or stream is not readable.')
        if self._timed_out:
            raise OSError('cannot read from timed out object')
        if size is None or size < 0:
            return b''.join(iter(lambda: self.read(DEFAULT_BUFFER_SIZE), b''))
        try:
            return self._socket.recv(size)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def readinto(self, buffer):
        data = self.read(len(buffer))
        if data is None:
            return None
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        self._checkClosed()
        if not self._writes:
            raise UnsupportedOperation('File or stream is not writable.')
        try:
            return self._socket.send(data)
        except BlockingIOError:
            return None

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self.closed:
            sock, self._socket = self._socket, None
            sock._file_closed()


SocketIO.__module__ = 'socket'


def make_file(sock, mode, buffering, encoding, errors, newline):
    if not set(mode) <= {'r', 'w', 'b'}:
        raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
    reads = 'r' in mode or 'w' not in mode
    writes = 'w' in mode
    raw = SocketIO(sock, 'r' * reads + 'w' * writes)
    sock._files += 1
    if buffering == 0:
        if 'b' not in mode:
            raise ValueError('unbuffered streams must be binary')
        return raw
    size = DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
    if reads and writes:
        buffer = BufferedRWPair(raw, raw, size)
    else:
        buffer = BufferedReader(raw, size) if reads else BufferedWriter(raw, size)
    if 'b' in mode:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline)
    text.mode = mode
    return text
