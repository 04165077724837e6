"""Connections: objects and bytes go in at one end of a pipe and come out at the other.

A message is four bytes that say how long it is, and then so many bytes, which are received one after the other: if two receive
at the same end, each may get a part of what belongs to the other.
"""

import _descriptors
import _kernel
from multiprocessing import context, process
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Connection', 'Pipe', 'wait']

# Up to this length a message is sent together with its head.
_SHORT = 16384
# A head that says so is followed by eight bytes that say the length.
_LONG = -1


class _ConnectionBase:
    __kernel_object__ = True
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError('invalid handle')
        if not readable and not writable:
            raise ValueError('at least one of `readable` and `writable` must be True')
        self._handle = handle
        self._fd = _descriptors.add(_descriptors.Descriptor(handle, readable, writable))
        self._readable = readable
        self._writable = writable

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        if not self._writable:
            raise OSError('connection is read-only')

    def _bad_message_length(self):
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError('bad message length')

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._fd

    def close(self):
        if self._handle is not None:
            self._handle = None
            _descriptors.close(self._fd)

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        self._send_bytes(_ForkingPickler.dumps(obj), obj)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()
        self._check_writable()
        data = _bytes_of(buf)
        if offset < 0:
            raise ValueError('offset is negative')
        if len(data) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(data):
            raise ValueError('buffer length < offset + size')
        data = data[offset:offset + size]
        self._send_bytes(data, data)

    def recv(self):
        self._check_closed()
        self._check_readable()
        return _ForkingPickler.loads(self._recv_bytes())

    def recv_bytes(self, maxlength=None):
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = self._recv_bytes(maxlength)
        if data is None:
            self._bad_message_length()
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_closed()
        self._check_readable()
        if offset < 0:
            raise ValueError('negative offset')
        if offset > len(buf):
            raise ValueError('offset too large')
        data = self._recv_bytes()
        if len(buf) < offset + len(data):
            raise context.BufferTooShort(data)
        buf[offset:offset + len(data)] = data
        return len(data)

    def poll(self, timeout=0.0):
        self._check_closed()
        self._check_readable()
        return self._poll(timeout)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def _bytes_of(buf):
    if isinstance(buf, bytes):
        return buf
    if isinstance(buf, bytearray):
        return bytes(buf)
    raise TypeError(f"memoryview: a bytes-like object is required, not '{type(buf).__name__}'")


class Connection(_ConnectionBase):
    def _send(self, data, shown):
        while True:
            sent = _kernel.stream_send(self._handle, data, shown, True, None)
            if sent < 0:
                raise BrokenPipeError(32, 'Broken pipe')
            if sent == len(data):
                return
            data = data[sent:]

    def _recv(self, size):
        chunks = []
        left = size
        while left > 0:
            chunk = _kernel.stream_receive(self._handle, left, True, None)
            if not chunk:
                if left == size:
                    raise EOFError
                raise OSError('got end of file during message')
            chunks.append(chunk)
            left -= len(chunk)
        return b''.join(chunks)

    def _send_bytes(self, data, shown):
        head = len(data).to_bytes(4, 'big')
        if len(data) > _SHORT:
            self._send(head, None)
            self._send(data, shown)
        else:
            self._send(head + data, shown)

    def _recv_bytes(self, maxsize=None):
        size = int.from_bytes(self._recv(4), 'big', signed=True)
        if size == _LONG:
            size = int.from_bytes(self._recv(8), 'big')
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)

    def _poll(self, timeout):
        return bool(wait([self], timeout))

    def __reduce__(self):
        self._check_closed()
        context.assert_spawning(self)
        context.pass_on(self._handle)
        return Connection, (self._handle, self._readable, self._writable)


def Pipe(duplex=True):
    """Two connected ends; without `duplex` the first one only receives and the second one only sends."""
    first, second = _kernel.pipe(not duplex)
    if duplex:
        return Connection(first), Connection(second)
    return Connection(first, writable=False), Connection(second, readable=False)


def wait(object_list, timeout=None):
    """Those that can be received from without waiting: connections, sockets, and the sentinels of processes that ended."""
    objects = list(object_list)
    handles = [_polled(each) for each in objects]
    if timeout is not None and timeout < 0:
        timeout = 0
    ready = _kernel.poll(handles, timeout)
    return [each for each, handle in zip(objects, handles) if handle in ready]


def _polled(each):
    """What the kernel knows it by."""
    if isinstance(each, int) and each >= process.SENTINEL:
        return each
    return _descriptors.handle_of(each if isinstance(each, int) else each.fileno())
