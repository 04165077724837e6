"""The network as a host without one sees it: itself, by any of its names, and nobody else."""

from _strerror import failure

LOOPBACK = '127.0.0.1'
ANY = '0.0.0.0'
HOST_NAME = 'lockstep'
_OWN_NAMES = {'localhost': LOOPBACK, 'localhost.localdomain': LOOPBACK, HOST_NAME: LOOPBACK, 'ip6-localhost': LOOPBACK}
_EADDRNOTAVAIL, _ENETUNREACH = 99, 101
_EAI_AGAIN = -3
SERVICES = {'echo': 7, 'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110, 'https': 443}


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
    address = _OWN_NAMES.get(host.lower())
    if address is None:
        raise gaierror(_EAI_AGAIN, 'Temporary failure in name resolution')
    return address


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
