"""Sockets of a virtual host: connections between the threads and processes of one run."""

import _descriptors
import _kernel
import sys
from _network import ANY, HOST_NAME, LOOPBACK, SERVICES, gaierror, herror, look_up, own_address, parse_ip, reachable_address
from _socket_constants import *
from _socket_file import SocketIO, make_file
from _strerror import failure

_EBADF, _EAGAIN, _EINVAL, _ENOTSUP, _EAFNOSUPPORT, _EISCONN, _ENOTCONN, _EINPROGRESS = 9, 11, 22, 95, 97, 106, 107, 115
_SOCK_FLAGS = SOCK_NONBLOCK | SOCK_CLOEXEC

error = OSError
timeout = TimeoutError
has_ipv6 = False
_GLOBAL_DEFAULT_TIMEOUT = object()
_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = _seconds(timeout)


def _seconds(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if timeout < 0:
        raise ValueError('Timeout value out of range')
    return float(timeout)


def _bytes_like(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return bytes(data)


class socket:
    __kernel_object__ = True

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._timeout = _default_timeout
        self._closed = False
        self._files = 0
        self._options = {}
        self._host = ANY
        self._connecting = None
        self._family = AF_INET if family == -1 else family
        self._type = SOCK_STREAM if type == -1 else type
        self.proto = 0 if proto == -1 else proto
        if fileno is not None:
            self._handle = _descriptors.handle_of(fileno)
            self._fd = fileno
            if _kernel.socket_ports(self._handle)[0]:
                self._host = LOOPBACK
            return
        if self._type & SOCK_NONBLOCK:
            self._timeout = 0.0
        self._type &= ~_SOCK_FLAGS
        if self._family != AF_INET:
            raise failure(_EAFNOSUPPORT)
        if self._type not in (SOCK_STREAM, SOCK_DGRAM):
            raise failure(_EINVAL)
        self._take(_kernel.socket(self._type == SOCK_DGRAM))

    def _take(self, handle):
        self._handle = handle
        self._fd = _descriptors.add(_descriptors.Descriptor(handle))

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

    def _gave_up(self):
        return TimeoutError('timed out') if self._blocks() else failure(_EAGAIN)

    # Where it is

    def bind(self, address, /):
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
            return ''
        return self._host, _kernel.socket_ports(self._open())[0]

    def getpeername(self):
        handle = self._open()
        if self._family == AF_UNIX:
            return ''
        port = _kernel.socket_ports(handle)[1]
        if not port:
            raise failure(_ENOTCONN)
        return LOOPBACK, port

    # Connections

    def accept(self):
        handle = _check(_kernel.socket_accept(self._open(), self._blocks(), self._timeout))
        if handle == 0:
            raise self._gave_up()
        connection = object.__new__(type(self))
        connection._become(handle, self._family, _default_timeout)
        return connection, (LOOPBACK, _kernel.socket_ports(handle)[1])

    def _become(self, handle, family, timeout):
        """A socket that is connected from the start."""
        self._timeout = timeout
        self._closed = False
        self._files = 0
        self._options = {}
        self._host = LOOPBACK
        self._connecting = None
        self._family = family
        self._type = SOCK_STREAM
        self.proto = 0
        self._take(handle)

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
            raise TimeoutError('timed out') if blocking else failure(_EAGAIN)
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

    def sendfile(self, file, offset=0, count=None):
        if not self._blocks():
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        total = 0
        while count is None or total < count:
            data = file.read(8192 if count is None else min(8192, count - total))
            if not data:
                break
            self.sendall(data)
            total += len(data)
        return total

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
            raise TimeoutError('timed out') if blocking else failure(_EAGAIN)
        return _descriptors.received(answer)

    def _receive_datagram(self, size, flags):
        blocking = self._blocks() and not flags & MSG_DONTWAIT
        answer = _kernel.datagram_receive(self._open(), size, bool(flags & MSG_PEEK), blocking, self._timeout)
        if answer is None:
            raise TimeoutError('timed out') if blocking else failure(_EAGAIN)
        return answer if isinstance(answer, tuple) else _check(answer)

    def recv_into(self, buffer, nbytes=0, flags=0):
        if nbytes < 0:
            raise ValueError('negative buffersize in recv_into')
        if nbytes > len(buffer):
            raise ValueError('buffer too small for requested bytes')
        data = self.recv(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
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

    def get_inheritable(self):
        return _descriptors.get_inheritable(self._fd)

    def set_inheritable(self, inheritable):
        _descriptors.set_inheritable(self._fd, inheritable)

    # Its life

    def fileno(self):
        return self._fd

    def detach(self):
        """Gives the descriptor away; the socket is closed, what it stood for is not."""
        fd = self._fd
        self._closed = True
        self._fd = -1
        return fd

    def dup(self):
        copy = _descriptors.copy_of(self._fd)
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._options = dict(self._options)
        other._files = 0
        other._handle = copy.handle
        other._fd = _descriptors.add(copy)
        return other

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        return make_file(self, mode, buffering, encoding, errors, newline)

    def _file_closed(self):
        self._files -= 1
        if self._closed:
            self.close()

    def close(self):
        self._closed = True
        if self._files <= 0 and self._fd >= 0:
            fd, self._fd = self._fd, -1
            _descriptors.close(fd)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if not self._closed:
            self.close()

    def __reduce__(self):
        context = sys.modules.get('multiprocessing.context')
        if context is None or not context.is_spawning():
            raise TypeError(f"cannot pickle {type(self).__name__!r} object")
        context.pass_on(self._open())
        return _passed_on, (self._handle, int(self._family), int(self._type), self.proto)

    def __repr__(self):
        cls = type(self)
        closed = ' [closed]' if self._closed else ''
        text = f'<{cls.__module__}.{cls.__qualname__}{closed} fd={self._fd}, family={self._family:d}, type={self._type:d}'
        text += f', proto={self.proto}'
        if not self._closed and self._family == AF_INET:
            text += f', laddr={self.getsockname()}'
            port = _kernel.socket_ports(self._handle)[1]
            if port:
                text += f', raddr={(LOOPBACK, port)}'
        return text + '>'


SocketType = socket


def _check(answer):
    if answer < 0:
        raise failure(-answer)
    return answer


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    if type != SOCK_STREAM:
        raise failure(_ENOTSUP)
    pair = object.__new__(socket), object.__new__(socket)
    for one, handle in zip(pair, _kernel.socket_pair()):
        one._become(handle, AF_UNIX if family is None else family, _default_timeout)
    return pair


def _passed_on(handle, family, type, proto):
    """A socket that a spawned process was given."""
    return socket(family, type, proto, fileno=_descriptors.add(_descriptors.Descriptor(handle)))


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=_descriptors.dup(fd))


def close(fd, /):
    _descriptors.close(fd)


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6:
        raise ValueError('dualstack_ipv6 not supported on this platform')
    server = socket(family, SOCK_STREAM)
    try:
        server.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            server.bind(address)
        except OSError as refused:
            message = f'{refused.strerror} (while attempting to bind on address {address!r})'
            raise OSError(refused.errno, message) from None
        server.listen() if backlog is None else server.listen(backlog)
        return server
    except OSError:
        server.close()
        raise


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    client = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
    try:
        if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
            client.settimeout(timeout)
        if source_address:
            client.bind(source_address)
        client.connect(address)
        return client
    except OSError as refused:
        client.close()
        if all_errors:
            raise ExceptionGroup('create_connection failed', [refused]) from None
        raise


def has_dualstack_ipv6():
    return False


# Names and addresses

def gethostname():
    return HOST_NAME


def getfqdn(name=''):
    return name or HOST_NAME


def gethostbyname(hostname, /):
    return look_up(hostname)


def gethostbyname_ex(hostname, /):
    return hostname, [], [look_up(hostname)]


def gethostbyaddr(ip_address, /):
    if not look_up(ip_address).startswith('127.'):
        raise herror(1, 'Unknown host')
    return 'localhost', [], [LOOPBACK]


def getservbyname(servicename, protocolname=None, /):
    if servicename not in SERVICES:
        raise OSError('service/proto not found')
    return SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    address = LOOPBACK if host is None else look_up(host)
    number = SERVICES.get(port) if isinstance(port, str) and not port.isdigit() else int(port or 0)
    if number is None:
        raise gaierror(EAI_SERVICE, 'Servname not supported for ai_socktype')
    kinds = (SOCK_STREAM, IPPROTO_TCP), (SOCK_DGRAM, IPPROTO_UDP), (SOCK_RAW, 0)
    return [(AF_INET, kind, protocol, '', (address, number)) for kind, protocol in kinds if type in (0, kind)]


def inet_aton(ip_address, /):
    packed = parse_ip(ip_address)
    if packed is None:
        raise OSError('illegal IP address string passed to inet_aton')
    return packed


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, packed_ip))


def inet_pton(address_family, ip_string, /):
    packed = parse_ip(ip_string) if address_family == AF_INET else None
    if packed is None:
        raise OSError('illegal IP address string passed to inet_pton')
    return packed


def inet_ntop(address_family, packed_ip, /):
    return inet_ntoa(packed_ip)


def _swapped(value, size):
    return int.from_bytes(value.to_bytes(size, 'little'), 'big')


def htons(integer, /):
    return _swapped(integer, 2)


def htonl(integer, /):
    return _swapped(integer, 4)


ntohs, ntohl = htons, htonl
