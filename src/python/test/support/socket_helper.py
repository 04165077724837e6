"""Sockets in tests. The network is the machine's own."""

import contextlib
import os
import socket
import unittest

HOST = HOSTv4 = 'localhost'
HOSTv6 = '::1'
IPV6_ENABLED = False
has_gethostname = True


def find_unused_port(family=socket.AF_INET, socktype=socket.SOCK_STREAM):
    """A port that nobody uses: it was found, and let go of again."""
    with socket.socket(family, socktype) as found:
        return bind_port(found)


def bind_port(sock, host=HOST):
    """Binds a socket to a free port; answers which."""
    if sock.family == socket.AF_INET and sock.type == socket.SOCK_STREAM:
        for name in ('SO_REUSEADDR', 'SO_REUSEPORT'):
            option = getattr(socket, name, None)
            if option is not None and sock.getsockopt(socket.SOL_SOCKET, option) == 1:
                raise RuntimeError(f'tests should never set the {name} socket option on TCP/IP sockets!')
    sock.bind((host, 0))
    return sock.getsockname()[1]


def bind_unix_socket(sock, addr):
    """Binds a socket of the machine; the test is skipped where that is not allowed."""
    try:
        sock.bind(addr)
    except PermissionError:
        sock.close()
        raise unittest.SkipTest('cannot bind AF_UNIX sockets') from None


def _can_bind_unix():
    if not hasattr(socket, 'AF_UNIX'):
        return False
    path = f'@bind_{os.getpid()}'
    try:
        with socket.socket(socket.AF_UNIX) as sock:
            sock.bind(path)
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            os.unlink(path)
    return True


def skip_unless_bind_unix_socket(test):
    if not hasattr(socket, 'AF_UNIX'):
        return unittest.skip('No UNIX Sockets')(test)
    return unittest.skipUnless(_can_bind_unix(), 'unix sockets are not usable')(test)


def create_unix_domain_name():
    """A path for a socket of the machine, for which there is no file yet."""
    import tempfile
    return tempfile.mktemp(prefix='test_python_', suffix='.sock', dir=os.path.curdir)


@contextlib.contextmanager
def transient_internet(resource_name, *, timeout=None, errnos=()):
    """For tests that speak with the Internet, of which there is none: what it refuses skips the test."""
    from . import ResourceDenied
    try:
        yield
    except OSError:
        raise ResourceDenied(f'Resource {resource_name!r} is not available') from None
