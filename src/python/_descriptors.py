"""
File descriptors: small numbers, of which every process has its own table. A forked child has a copy of its parent's, as memory
is copied; what they stand for is the kernel's, which counts who has it open.
"""

import _kernel
from _strerror import failure

_EBADF, _EAGAIN, _EINVAL, _ESPIPE, _EPIPE = 9, 11, 22, 29, 32
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK, O_SYNC = 64, 128, 512, 1024, 2048, 1052672
O_DIRECTORY, O_CLOEXEC = 65536, 524288

_table = {}
# What is to be called when a file is closed, by the file's number (see fcntl.lockf).
locked = {}
_rest_of_line = b''


class Descriptor:
    """What a number stands for: an end of a pipe or a socket."""

    __slots__ = ('handle', 'reads', 'writes', 'blocking', 'inheritable')
    is_file = False
    is_terminal = False

    def __init__(self, handle, reads=True, writes=True):
        self.handle = handle
        self.reads = reads
        self.writes = writes
        self.blocking = True
        self.inheritable = False

    def copy(self):
        copy = type(self)(_kernel.duplicate(self.handle) if self.handle else 0, self.reads, self.writes)
        copy.blocking = self.blocking
        return copy

    def close(self):
        if self.handle:
            _kernel.close(self.handle)

    def read_some(self, length):
        if not self.reads:
            raise failure(_EBADF)
        return b'' if length == 0 else self.read(length)

    def write_some(self, data):
        data = as_bytes(data)
        if not self.writes:
            raise failure(_EBADF)
        return self.write(data)

    def seek(self, offset, whence):
        """A pipe or a terminal has no position."""
        raise failure(_ESPIPE)

    def read(self, length):
        return received(_kernel.stream_receive(self.handle, length, self.blocking, None))

    def write(self, data):
        return send_all(self.handle, data) if self.blocking else _write_some(self.handle, data)


class OpenFile(Descriptor):
    """A file, with a position that its duplicates share."""

    __slots__ = ()
    is_file = True

    def close(self):
        if locked:
            number = _kernel.file_info(self.handle)[2]
            forget = locked.pop(number, None)
            if forget is not None:
                forget(number)
        super().close()

    def read(self, length):
        return file_answer(_kernel.file_read(self.handle, length, -1))

    def write(self, data):
        return file_answer(_kernel.file_write(self.handle, data, -1))

    def seek(self, offset, whence):
        return file_answer(_kernel.file_seek(self.handle, offset, whence))


class Terminal(Descriptor):
    """A standard stream; the handle is its number."""

    __slots__ = ('number',)
    is_terminal = True

    def __init__(self, number):
        super().__init__(0, number == 0, number != 0)
        self.number = number

    def copy(self):
        return Terminal(self.number)

    def read(self, length):
        return _read_input(length)

    def write(self, data):
        _kernel.write(self.number, data.decode('utf-8', 'replace'))
        return len(data)


_TERMINALS = [Terminal(0), Terminal(1), Terminal(2)]


def file_answer(answer, *names):
    """What the kernel answers to a call on files: a negative number is an errno."""
    if isinstance(answer, int) and answer < 0:
        raise failure(-answer, *names)
    return answer


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
        if 0 <= fd <= 2:
            return _TERMINALS[fd]
        raise failure(_EBADF)
    return descriptor


def is_open(fd):
    return fd in _table or 0 <= fd <= 2


def handle_of(fd):
    """The kernel's handle of what a number stands for."""
    return find(fd).handle


def remove(fd):
    """The number is free again; what it stood for stays open."""
    descriptor = find(fd)
    del _table[fd]
    return descriptor


def _redirect(fd, descriptor):
    """The standard streams write to what has been put in their place."""
    import _streams
    if descriptor is None:
        _streams.redirected.pop(fd, None)
    else:
        _streams.redirected[fd] = descriptor


def close(fd):
    descriptor = find(fd)
    if 0 <= fd <= 2:
        _redirect(fd, None)
        if fd not in _table:
            return
    del _table[fd]
    descriptor.close()


def closerange(fd_low, fd_high, /):
    for fd in [fd for fd in _table if fd_low <= fd < fd_high]:
        close(fd)


def new_file(path, flags, mode, name):
    """An open file without a number; `name`: what the program calls it."""
    handle = _kernel.file_open(path, flags, mode)
    if handle < 0:
        raise failure(-handle, name)
    access = flags & O_ACCMODE
    return OpenFile(handle, access != O_WRONLY, access != O_RDONLY)


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
    return find(fd).read_some(length)


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


def as_bytes(data):
    """Bytes of what has a buffer."""
    if isinstance(data, (bytes, bytearray)):
        return data
    if isinstance(data, str) or not hasattr(type(data), 'tobytes'):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return data.tobytes()


def write(fd, data, /):
    return find(fd).write_some(data)


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


def _file(fd):
    """The open file of a descriptor; a pipe or a terminal has no position."""
    descriptor = find(fd)
    if not descriptor.is_file:
        raise failure(_ESPIPE)
    return descriptor


def lseek(fd, position, whence, /):
    return find(fd).seek(position, whence)


def pread(fd, length, offset, /):
    return file_answer(_kernel.file_read(_file(fd).handle, length, offset))


def pwrite(fd, data, offset, /):
    return file_answer(_kernel.file_write(_file(fd).handle, as_bytes(data), offset))


def readv(fd, buffers, /):
    total = 0
    for buffer in buffers:
        data = read(fd, len(buffer))
        buffer[:len(data)] = data
        total += len(data)
        if len(data) < len(buffer):
            break
    return total


def writev(fd, buffers, /):
    return write(fd, b''.join([as_bytes(buffer) for buffer in buffers]))


def ftruncate(fd, length, /):
    descriptor = find(fd)
    if not descriptor.is_file or not descriptor.writes or length < 0:
        raise failure(_EINVAL)
    file_answer(_kernel.file_truncate(descriptor.handle, length))


def fsync(fd):
    """What is written is there at once."""
    if not hasattr(fd, 'fileno') and not isinstance(fd, int):
        raise TypeError('argument must be an int, or have a fileno() method.')
    find(fd if isinstance(fd, int) else fd.fileno())


fdatasync = fsync


def dup(fd, /):
    return add(copy_of(fd))


def dup2(fd, fd2, inheritable=True):
    """The second number stands for what the first one does."""
    copy = copy_of(fd)
    if fd == fd2:
        return fd2
    copy.inheritable = inheritable
    before = _table.get(fd2)
    _table[fd2] = copy
    if 0 <= fd2 <= 2:
        _redirect(fd2, None if copy.is_terminal and copy.number == fd2 else copy)
    if before is not None:
        before.close()
    return fd2


def copy_of(fd):
    """Another descriptor of the same end."""
    return find(fd).copy()


def get_blocking(fd, /):
    return find(fd).blocking


def set_blocking(fd, blocking, /):
    find(fd).blocking = bool(blocking)


def get_inheritable(fd, /):
    return True if 0 <= fd <= 2 else find(fd).inheritable


def set_inheritable(fd, inheritable, /):
    find(fd).inheritable = bool(inheritable)


def isatty(fd, /):
    return is_open(fd) and find(fd).is_terminal


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import _opening
    return _opening.open(fd, mode, buffering, encoding, *args, **kwargs)
