"""What can be done with a socket, as the operating system has it; `socket` makes it comfortable."""

import _descriptors
import _kernel
from _network import ANY, LOOPBACK, claim_path, own_address, port_of_path, reachable_address
from _socket_constants import (
    AF_INET, AF_UNIX, MSG_DONTWAIT, MSG_PEEK, MSG_WAITALL, SHUT_RD, SHUT_RDWR, SHUT_WR, SO_DOMAIN, SO_ERROR, SO_RCVBUF,
    SO_REUSEADDR, SO_SNDBUF, SO_TYPE, SOCK_CLOEXEC, SOCK_DGRAM, SOCK_NONBLOCK, SOCK_STREAM, SOL_SOCKET, SOMAXCONN,
    AddressFamily, SocketKind,
)
from _strerror import failure

_EBADF, _EAGAIN, _EINVAL, _ESOCKTNOSUPPORT, _EAFNOSUPPORT = 9, 11, 22, 94, 97
_EISCONN, _ENOTCONN, _EINPROGRESS = 106, 107, 115
_FLAGS = SOCK_NONBLOCK | SOCK_CLOEXEC


def _seconds(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout < 0:
        raise ValueError('Timeout value out of range')
    return float(timeout)


def _bytes_like(data):
    try:
        return memoryview(data).tobytes()
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _writable(buffer, function):
    """The bytes of a buffer, to be written to."""
    view = None if isinstance(buffer, str) else memoryview(buffer)
    if view is None or view.readonly:
        raise TypeError(f'{function}() argument 1 must be read-write bytes-like object, not {type(buffer).__name__}')
    return view.cast('B')


def _check(answer):
    if answer < 0:
        raise failure(-answer)
    return answer


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _seconds(timeout)


class socket:
    __kernel_object__ = True

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._family = AF_INET if family == -1 else family
        type = SOCK_STREAM if type == -1 else type
        self._type = type & ~_FLAGS
        self.proto = max(proto, 0)
        self._timeout = 0.0 if type & SOCK_NONBLOCK else _default_timeout
        self._options = {}
        self._host = ANY
        # Of a socket with a path for an address: its own, and that of whom it is connected to.
        self._path = self._peer_path = ''
        self._connecting = None
        self._fd = self._new() if fileno is None else fileno
        self._handle = _descriptors.handle_of(self._fd)
        if _kernel.socket_ports(self._handle)[0]:
            self._host = LOOPBACK

    def _new(self):
        """The descriptor of a socket that is nothing yet."""
        if self._family not in (AF_INET, AF_UNIX):
            raise failure(_EAFNOSUPPORT)
        if self._family == AF_UNIX and self._type == SOCK_DGRAM:
            raise failure(_ESOCKTNOSUPPORT)
        if self._type not in (SOCK_STREAM, SOCK_DGRAM):
            raise failure(_EINVAL)
        return _descriptors.add(_descriptors.Descriptor(_kernel.socket(self._type == SOCK_DGRAM)))

    @property
    def family(self):
        return AddressFamily(self._family)

    @property
    def type(self):
        return SocketKind(self._type)

    @property
    def timeout(self):
        return self._timeout

    def _open(self):
        """The kernel's handle, if there is one (still)."""
        if self._fd < 0:
            raise failure(_EBADF)
        return self._handle

    def _blocks(self):
        return self._timeout != 0

    def _gave_up(self, waited):
        return TimeoutError('timed out') if waited else failure(_EAGAIN)

    # Where it is

    def bind(self, address, /):
        if self._family == AF_UNIX:
            handle = self._open()
            _check(_kernel.socket_bind(handle, claim_path(address), False))
            self._path = address
            return
        host, port = own_address(address)
        reuse = self._options.get((SOL_SOCKET, SO_REUSEADDR), 0) != 0
        _check(_kernel.socket_bind(self._open(), port, reuse))
        self._host = host

    def listen(self, backlog=128, /):
        if not isinstance(backlog, int):
            raise TypeError(f"'{type(backlog).__name__}' object cannot be interpreted as an integer")
        _check(_kernel.socket_listen(self._open(), min(max(backlog, 0), SOMAXCONN)))

    def getsockname(self):
        if self._family == AF_UNIX:
            self._open()
            return self._path
        return self._host, _kernel.socket_ports(self._open())[0]

    def getpeername(self):
        handle = self._open()
        if self._family == AF_UNIX:
            return self._peer_path
        port = _kernel.socket_ports(handle)[1]
        if not port:
            raise failure(_ENOTCONN)
        return LOOPBACK, port

    # Connections

    def _accept(self):
        """The descriptor of the next connection, and whom it is with."""
        handle = _check(_kernel.socket_accept(self._open(), self._blocks(), self._timeout))
        if handle == 0:
            raise self._gave_up(self._blocks())
        fd = _descriptors.add(_descriptors.Descriptor(handle))
        return fd, '' if self._family == AF_UNIX else (LOOPBACK, _kernel.socket_ports(handle)[1])

    def connect(self, address, /):
        code = self._connect(address)
        if code == _EAGAIN:
            raise TimeoutError('timed out')
        if code:
            raise failure(code)

    def connect_ex(self, address, /):
        return self._connect(address)

    def _connect(self, address):
        """The number of what went wrong, 0 when nothing did."""
        handle = self._open()
        if self._family == AF_UNIX:
            port = port_of_path(address)
            self._peer_path = address
        else:
            port = reachable_address('connect', address)[1]
        if self._connecting is not None:
            code, self._connecting = self._connecting, None
            return code
        if not self._blocks() and self._type == SOCK_STREAM:
            return self._begin_to_connect(handle, port)
        answer = _kernel.socket_connect(handle, port, True, self._timeout)
        if answer == 1:
            self._host = LOOPBACK
        return 0 if answer == 1 else _EAGAIN if answer == 0 else -answer

    def _begin_to_connect(self, handle, port):
        """One that does not wait is told only later how it went."""
        answer = _kernel.socket_connect(handle, port, False, None)
        if answer == -_EISCONN:
            return _EISCONN
        if answer == 1:
            self._host = LOOPBACK
        self._connecting = max(0, -answer) if answer else None
        return _EINPROGRESS

    def shutdown(self, how, /):
        if how not in (SHUT_RD, SHUT_WR, SHUT_RDWR):
            raise failure(_EINVAL)
        _check(_kernel.socket_shutdown(self._open(), how))

    # Sending

    def send(self, data, flags=0, /):
        data = _bytes_like(data)
        handle = self._open()
        if self._type == SOCK_DGRAM:
            return _check(_kernel.datagram_send(handle, data, 0))
        if self._timeout is None and not flags & MSG_DONTWAIT:
            return _descriptors.send_all(handle, data)
        return self._send_some(handle, data, self._blocks() and not flags & MSG_DONTWAIT, self._timeout)

    def _send_some(self, handle, data, blocking, timeout):
        if not data:
            return 0
        sent = _descriptors.accepted(_kernel.stream_send(handle, data, None, blocking, timeout))
        if sent == 0:
            raise self._gave_up(blocking)
        return sent

    def sendall(self, data, flags=0, /):
        data = _bytes_like(data)
        handle = self._open()
        if self._type == SOCK_DGRAM:
            self.send(data)
            return
        if self._timeout is None:
            _descriptors.send_all(handle, data)
            return
        end = _kernel.clock(1) + self._timeout
        while data:
            left = max(0, end - _kernel.clock(1))
            data = data[self._send_some(handle, data, self._blocks(), left):]

    def sendto(self, data, *args):
        if not 1 <= len(args) <= 2:
            raise TypeError(f'sendto() takes 2 or 3 arguments ({len(args) + 1} given)')
        data = _bytes_like(data)
        if self._family == AF_INET:
            port = reachable_address('sendto', args[-1])[1]
            if self._type == SOCK_DGRAM:
                return _check(_kernel.datagram_send(self._open(), data, port))
        return self.send(data, args[0] if len(args) == 2 else 0)

    def sendmsg(self, buffers, *args):
        return self.send(b''.join(buffers))

    # Receiving

    def recv(self, bufsize, flags=0, /):
        if not isinstance(bufsize, int):
            raise TypeError(f"'{type(bufsize).__name__}' object cannot be interpreted as an integer")
        if bufsize < 0:
            raise ValueError('negative buffersize in recv')
        data = self._receive(bufsize, flags)
        while flags & MSG_WAITALL and 0 < len(data) < bufsize:
            more = self._receive(bufsize - len(data), flags)
            if not more:
                break
            data += more
        return data

    def _receive(self, size, flags):
        if self._type == SOCK_DGRAM:
            return self._receive_datagram(size, flags)[0]
        handle = self._open()
        if size == 0:
            return b''
        blocking = self._blocks() and not flags & MSG_DONTWAIT
        call = _kernel.stream_peek if flags & MSG_PEEK else _kernel.stream_receive
        answer = call(handle, size, blocking, self._timeout)
        if answer is None:
            raise self._gave_up(blocking)
        return _descriptors.received(answer)

    def _receive_datagram(self, size, flags):
        blocking = self._blocks() and not flags & MSG_DONTWAIT
        answer = _kernel.datagram_receive(self._open(), size, bool(flags & MSG_PEEK), blocking, self._timeout)
        if answer is None:
            raise self._gave_up(blocking)
        return answer if isinstance(answer, tuple) else _check(answer)

    def recv_into(self, buffer, nbytes=0, flags=0):
        if nbytes < 0:
            raise ValueError('negative buffersize in recv_into')
        view = _writable(buffer, 'recv_into')
        if nbytes > len(view):
            raise ValueError('buffer too small for requested bytes')
        data = self.recv(nbytes or len(view), flags)
        view[:len(data)] = data
        return len(data)

    def recvfrom(self, bufsize, flags=0, /):
        if self._type != SOCK_DGRAM:
            return self.recv(bufsize, flags), None
        if bufsize < 0:
            raise ValueError('negative buffersize in recvfrom')
        data, port = self._receive_datagram(bufsize, flags)
        return data, (LOOPBACK, port)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        data, address = self.recvfrom(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data), address

    # Settings

    def settimeout(self, value, /):
        self._timeout = _seconds(value)
        self._open()
        _descriptors.find(self._fd).blocking = value is None

    def gettimeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self.settimeout(None if flag else 0.0)

    def getblocking(self):
        return self._blocks()

    def setsockopt(self, level, optname, value, optlen=None, /):
        self._open()
        self._options[level, optname] = value

    def getsockopt(self, level, optname, buflen=0, /):
        self._open()
        if (level, optname) == (SOL_SOCKET, SO_ERROR):
            code, self._connecting = self._connecting, None
            return code or 0
        fixed = {SO_TYPE: int(self._type), SO_DOMAIN: int(self._family), SO_RCVBUF: 131072, SO_SNDBUF: 16384}
        default = fixed.get(optname, 0) if level == SOL_SOCKET else 0
        value = self._options.get((level, optname), default)
        return int(value) if isinstance(value, int) else value

    # Its life

    def fileno(self):
        return self._fd

    def detach(self):
        """Gives the descriptor away; the socket is closed, what it stood for is not."""
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        if self._fd >= 0:
            _descriptors.close(self.detach())
