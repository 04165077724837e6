"""How what goes from process to process is pickled, and how ends of pipes and connections go there."""

import _pickling
import io
import sys
from multiprocessing import context

__all__ = ['send_handle', 'recv_handle', 'ForkingPickler', 'register', 'dump', 'DupFd', 'sendfds', 'recvfds']

HAVE_SEND_HANDLE = True


class ForkingPickler(_pickling.Pickler):
    """A pickler that knows about objects which only processes of one program can hand to each other."""

    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        if 'socket' in sys.modules and sys.modules['socket'].socket not in self._extra_reducers:
            register(sys.modules['socket'].socket, _reduce_socket)
        common = _pickling.dispatch_table
        self.dispatch_table = {**common, **self._extra_reducers} if common else self._extra_reducers

    @classmethod
    def register(cls, type, reduce):
        """Has objects of a type pickled by a function that answers what `__reduce__` would."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        file = io.BytesIO()
        cls(file, protocol).dump(obj)
        return file.getvalue()

    loads = staticmethod(_pickling.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)


def DupFd(fd):
    """A descriptor on its way to the process that unpickles this, and takes it by `detach`."""
    spawning = context.get_spawning_popen()
    if spawning is not None:
        return spawning.handed_down(fd)
    from multiprocessing.resource_sharer import DupFd
    return DupFd(fd)


def _reduce_socket(s):
    return _rebuild_socket, (DupFd(s.fileno()), s.family, s.type, s.proto)


def _rebuild_socket(df, family, type, proto):
    import socket
    return socket.socket(family, type, proto, fileno=df.detach())


def send_handle(conn, handle, destination_pid):
    """Sends a descriptor over a connection."""
    from multiprocessing.resource_sharer import DupFd
    conn.send(DupFd(handle))


def recv_handle(conn):
    """Receives a descriptor over a connection."""
    return conn.recv().detach()


def sendfds(sock, fds):
    """Sends descriptors over a socket, and waits until they have been received."""
    from multiprocessing.resource_sharer import DupFd
    data = ForkingPickler.dumps([DupFd(fd) for fd in fds])
    sock.sendall(len(data).to_bytes(4, 'big') + data)
    if sock.recv(1) != b'A':
        raise RuntimeError('did not receive acknowledgement of fd')


def recvfds(sock, size):
    """Receives so many descriptors over a socket."""
    length = int.from_bytes(_receive(sock, 4), 'big')
    sent = ForkingPickler.loads(_receive(sock, length))
    sock.send(b'A')
    if len(sent) != size:
        raise RuntimeError(f'received {len(sent)} items of ancdata')
    return [each.detach() for each in sent]


def _receive(sock, size):
    data = b''
    while len(data) < size:
        more = sock.recv(size - len(data))
        if not more:
            raise EOFError
        data += more
    return data


class AbstractReducer:
    """What a context takes as its `reducer`: this module's functions as attributes of a class."""

    ForkingPickler = ForkingPickler
    register = register
    dump = dump
    send_handle = send_handle
    recv_handle = recv_handle
    DupFd = DupFd
