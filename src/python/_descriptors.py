"""
File descriptors of pipes and sockets: small numbers, of which every process has its own table. A forked child has a copy of
its parent's, as memory is copied; what they stand for is the kernel's, which counts who has it open.
"""

import _kernel
from _stream_base import DEFAULT_BUFFER_SIZE, IOBase, UnsupportedOperation
from _strerror import failure

_EBADF, _EAGAIN, _EINVAL, _EPIPE = 9, 11, 22, 32
O_NONBLOCK, O_CLOEXEC = 2048, 524288

_table = {}
_rest_of_line = b''


class Descriptor:
    """What a number stands for."""

    __slots__ = ('handle', 'reads', 'writes', 'blocking', 'inheritable')

    def __init__(self, handle, reads=True, writes=True):
        self.handle = handle
        self.reads = reads
        self.writes = writes
        self.blocking = True
        self.inheritable = False


def add(descriptor):
    """Gives it the lowest number that is free, from 3 on: 0, 1 and 2 are the standard streams."""
    fd = 3
    while _table.setdefault(fd, descriptor) is not descriptor:
        fd += 1
    return fd


def find(fd):
    if not isinstance(fd, int):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    descriptor = _table.get(fd)
    if descriptor is None:
        raise failure(_EBADF)
    return descriptor


def is_open(fd):
    return fd in _table


def handle_of(fd):
    """The kernel's handle of what a number stands for."""
    return find(fd).handle


def remove(fd):
    """The number is free again; what it stood for stays open."""
    descriptor = find(fd)
    del _table[fd]
    return descriptor


def close(fd):
    if 0 <= fd <= 2:
        return
    _kernel.close(remove(fd).handle)


def closerange(fd_low, fd_high, /):
    for fd in [fd for fd in _table if fd_low <= fd < fd_high]:
        close(fd)


def pipe():
    return pipe2(O_CLOEXEC)


def pipe2(flags, /):
    ends = Descriptor(0, writes=False), Descriptor(0, reads=False)
    numbers = add(ends[0]), add(ends[1])
    for descriptor, fd, handle in zip(ends, numbers, _kernel.pipe(True)):
        descriptor.handle = handle
        descriptor.blocking = not flags & O_NONBLOCK
        descriptor.inheritable = not flags & O_CLOEXEC
        _kernel.name(handle, f'fd {fd}')
    return numbers


def read(fd, length, /):
    if length < 0:
        raise failure(_EINVAL)
    if fd == 0:
        return _read_input(length)
    descriptor = find(fd)
    if not descriptor.reads:
        raise failure(_EBADF)
    if length == 0:
        return b''
    return received(_kernel.stream_receive(descriptor.handle, length, descriptor.blocking, None))


def received(answer):
    """What the kernel answers to a receive that does not time out."""
    if answer is None:
        raise failure(_EAGAIN)
    if isinstance(answer, int):
        raise failure(-answer)
    return answer


def _read_input(length):
    global _rest_of_line
    data = _rest_of_line or _kernel.read_line().encode()
    _rest_of_line = data[length:]
    return data[:length]


def write(fd, data, /):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    if 1 <= fd <= 2:
        _kernel.write(fd, data.decode('utf-8', 'replace'))
        return len(data)
    descriptor = find(fd)
    if not descriptor.writes:
        raise failure(_EBADF)
    return send_all(descriptor.handle, data) if descriptor.blocking else _write_some(descriptor.handle, data)


def send_all(handle, data):
    """Waits until all of the bytes have gone."""
    sent = 0
    while sent < len(data):
        sent += accepted(_kernel.stream_send(handle, data[sent:], None, True, None))
    return sent


def _write_some(handle, data):
    sent = accepted(_kernel.stream_send(handle, data, None, False, None))
    if sent == 0 and data:
        raise failure(_EAGAIN)
    return sent


def accepted(answer):
    """How many bytes the kernel took."""
    if answer < 0:
        raise failure(_EPIPE if answer == -1 else -answer)
    return answer


def dup(fd, /):
    return add(copy_of(fd))


def copy_of(fd):
    """Another descriptor of the same end."""
    descriptor = find(fd)
    copy = Descriptor(_kernel.duplicate(descriptor.handle), descriptor.reads, descriptor.writes)
    copy.blocking = descriptor.blocking
    return copy


def get_blocking(fd, /):
    return True if 0 <= fd <= 2 else find(fd).blocking


def set_blocking(fd, blocking, /):
    find(fd).blocking = bool(blocking)


def get_inheritable(fd, /):
    return True if 0 <= fd <= 2 else find(fd).inheritable


def set_inheritable(fd, inheritable, /):
    find(fd).inheritable = bool(inheritable)


def isatty(fd, /):
    return 0 <= fd <= 2


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import io
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


class RawFile(IOBase):
    """An end of a pipe as a file without buffer."""

    def __init__(self, fd, mode):
        find(fd)
        self.name = fd
        self.mode = mode + 'b' if 'b' not in mode else mode
        self._fd = fd

    @property
    def closed(self):
        return self._fd < 0

    def readable(self):
        return 'r' in self.mode

    def writable(self):
        return 'r' not in self.mode

    def seekable(self):
        return False

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def fileno(self):
        self._check_open()
        return self._fd

    def read(self, size=-1):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation('File not open for reading')
        if size is None or size < 0:
            return b''.join(iter(lambda: self.read(DEFAULT_BUFFER_SIZE), b''))
        try:
            return read(self._fd, size)
        except BlockingIOError:
            return None

    def readline(self, size=-1):
        line = b''
        while size < 0 or len(line) < size:
            byte = self.read(1)
            line += byte or b''
            if not byte or byte == b'\n':
                break
        return line

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation('File not open for writing')
        try:
            return write(self._fd, data)
        except BlockingIOError:
            return None

    def flush(self):
        self._check_open()

    def close(self):
        if not self.closed:
            fd, self._fd = self._fd, -1
            close(fd)

    def __repr__(self):
        if self.closed:
            return '<_io.FileIO [closed]>'
        return f'<_io.FileIO name={self.name!r} mode={self.mode!r} closefd=True>'


RawFile.__module__ = '_io'
