"""The network as a host without one sees it: itself, by any of its names, and nobody else."""

from _socket_constants import (
    AF_INET, EAI_AGAIN, EAI_SERVICE, IPPROTO_TCP, IPPROTO_UDP, SOCK_DGRAM, SOCK_RAW, SOCK_STREAM,
)
from _strerror import failure

LOOPBACK = '127.0.0.1'
ANY = '0.0.0.0'
_HOST_NAME = 'lockstep'
_OWN_NAMES = ('localhost', 'localhost.localdomain', 'ip6-localhost', _HOST_NAME)
_ENOENT, _EADDRINUSE, _EADDRNOTAVAIL, _ENETUNREACH = 2, 98, 99, 101
_SERVICES = {
    'echo': 7, 'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110, 'https': 443,
}


class herror(OSError):
    pass


class gaierror(OSError):
    pass


herror.__module__ = gaierror.__module__ = 'socket'


def parse_ip(text):
    """The four bytes of an address like 127.0.0.1, None for anything else."""
    parts = text.split('.')
    if len(parts) != 4 or not all(part.isdigit() and int(part) < 256 for part in parts):
        return None
    return bytes(map(int, parts))


def look_up(host):
    """The address that a name stands for."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    if not isinstance(host, str):
        raise TypeError(f'str, bytes or bytearray expected, not {type(host).__name__}')
    if host == '':
        return ANY
    if host == '<broadcast>':
        return '255.255.255.255'
    if parse_ip(host) is not None:
        return host
    if host.lower() not in _OWN_NAMES:
        raise gaierror(EAI_AGAIN, 'Temporary failure in name resolution')
    return LOOPBACK


def _is_own(address):
    return address == ANY or address.startswith('127.')


def parse_address(function, address):
    """(host, port) with the host as an address."""
    if not isinstance(address, tuple):
        raise TypeError(f'{function}(): AF_INET address must be tuple, not {type(address).__name__}')
    if len(address) != 2:
        raise TypeError('AF_INET address must be a pair (host, port)')
    host, port = address
    host = look_up(host)
    if not isinstance(port, int):
        raise TypeError(f"'{type(port).__name__}' object cannot be interpreted as an integer")
    if not 0 <= port <= 65535:
        raise OverflowError(f'{function}(): port must be 0-65535.')
    return host, port


def own_address(address):
    """Where a socket can be bound to."""
    host, port = parse_address('bind', address)
    if not _is_own(host):
        raise failure(_EADDRNOTAVAIL)
    return host, port


def reachable_address(function, address):
    """Whom a socket can talk to."""
    host, port = parse_address(function, address)
    if not _is_own(host):
        raise failure(_ENETUNREACH)
    return LOOPBACK if host == ANY else host, port


# Sockets of this machine whose addresses are paths (AF_UNIX): the path is a file, which nothing can be read from, and stands for a
# port beyond those of the network.

_LAST_PORT = 65535
_MOST_BYTES = 107


def _path_bytes(path):
    data = path.encode() if isinstance(path, str) else path
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(path).__name__}'")
    if len(data) > _MOST_BYTES:
        raise OSError('AF_UNIX path too long')
    return bytes(data)


def _port_of(data):
    """A number that other paths do not have, by the hash of Fowler, Noll and Vo."""
    value = 0x811c9dc5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xffffffff
    return _LAST_PORT + 1 + (value >> 3)


def _is_abstract(data):
    """Names that are no paths (Linux)."""
    return data[:1] == b'\0'


def claim_path(path):
    """Makes the file; answers the port."""
    data = _path_bytes(path)
    if not _is_abstract(data):
        try:
            open(path, 'x').close()
        except FileExistsError:
            raise failure(_EADDRINUSE) from None
        except FileNotFoundError:
            raise failure(_ENOENT) from None
    return _port_of(data)


def port_of_path(path):
    import os
    data = _path_bytes(path)
    if not _is_abstract(data) and not os.path.exists(path):
        raise failure(_ENOENT)
    return _port_of(data)


def gethostname():
    return _HOST_NAME


def getfqdn(name=''):
    return name or _HOST_NAME


def gethostbyname(hostname, /):
    return look_up(hostname)


def gethostbyname_ex(hostname, /):
    return hostname, [], [look_up(hostname)]


def gethostbyaddr(ip_address, /):
    if not look_up(ip_address).startswith('127.'):
        raise herror(1, 'Unknown host')
    return 'localhost', [], [LOOPBACK]


def getservbyname(servicename, protocolname=None, /):
    if servicename not in _SERVICES:
        raise OSError('service/proto not found')
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    address = LOOPBACK if host is None else look_up(host)
    number = _SERVICES.get(port) if isinstance(port, str) and not port.isdigit() else int(port or 0)
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
