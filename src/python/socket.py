"""Sockets of a virtual host: connections between the threads and processes of one run."""

# Supported: TCP connections and UDP datagrams over `localhost`, `127.0.0.1` or the host's own name, between the threads and
# processes of one run, and `socketpair`. The virtual host has itself and nobody else: other names are not resolved, other
# addresses not reached. The ports that clients get are those from 49152 on.

import _descriptors
import _kernel
import _socket
import _vm
from _network import (
    LOOPBACK, gaierror, getaddrinfo, getfqdn, gethostbyaddr, gethostbyname, gethostbyname_ex, gethostname,
    getservbyname, getservbyport, herror, htonl, htons, inet_aton, inet_ntoa, inet_ntop, inet_pton, ntohl, ntohs,
)
from _socket import getdefaulttimeout, setdefaulttimeout
from _socket_constants import *
from _socket_file import SocketIO, make_file
from _strerror import failure

_ENOTSUP = 95

error = OSError
timeout = TimeoutError
has_ipv6 = False
SocketType = _socket.socket
_GLOBAL_DEFAULT_TIMEOUT = object()


class socket(_socket.socket):
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._closed = False
        self._files = 0
        super().__init__(family, type, proto, fileno)

    def accept(self):
        fd, address = self._accept()
        accepted = socket(self._family, self._type, self.proto, fileno=fd)
        accepted._path = self._path
        return accepted, address

    def dup(self):
        copy = socket(self._family, self._type, self.proto, fileno=_descriptors.dup(self._fd))
        copy.settimeout(self.gettimeout())
        return copy

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

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        return make_file(self, mode, buffering, encoding, errors, newline)

    def _file_closed(self):
        self._files -= 1
        if self._closed:
            self.close()

    def close(self):
        self._closed = True
        if self._files <= 0:
            super().close()

    def detach(self):
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        return _descriptors.get_inheritable(self._fd)

    def set_inheritable(self, inheritable):
        _descriptors.set_inheritable(self._fd, inheritable)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        if not self._closed:
            self.close()

    def __getstate__(self):
        raise TypeError(f'cannot pickle {type(self).__name__!r} object')

    def _addresses(self):
        if self._family == AF_UNIX:
            return (('laddr', self._path), ('raddr', self._peer_path))
        port = _kernel.socket_ports(self._handle)[1]
        return (('laddr', self.getsockname()), ('raddr', port and (LOOPBACK, port)))

    def __repr__(self):
        cls = type(self)
        closed = ' [closed]' if self._closed else ''
        text = f'<{cls.__module__}.{cls.__qualname__}{closed} fd={self._fd}'
        text += f', family={self._family:d}, type={self._type:d}, proto={self.proto}'
        if not self._closed:
            text += ''.join([f', {name}={address}' for name, address in self._addresses() if address])
        return text + '>'


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    if type != SOCK_STREAM:
        raise failure(_ENOTSUP)
    family = AF_UNIX if family is None else family
    ends = [_descriptors.add(_descriptors.Descriptor(handle)) for handle in _kernel.socket_pair()]
    return tuple(socket(family, type, proto, fileno=fd) for fd in ends)


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, fileno=_descriptors.dup(fd))


@_vm.c_function
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
