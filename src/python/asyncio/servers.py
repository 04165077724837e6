"""Servers and clients: sockets that listen, and sockets that are let in."""

import _descriptors
import _kernel
from asyncio import events
from asyncio.abstract import AbstractServer
from asyncio.connections import SocketTransport

__all__ = ('AbstractServer', 'Server')


def name_connection(sock, direction, port):
    """How the trace calls a socket that no variable of the program refers to."""
    _kernel.name(_descriptors.handle_of(sock.fileno()), f'connection {direction} :{port}')


class Server(AbstractServer):
    def __init__(self, loop, sockets, protocol_factory, backlog):
        self._loop = loop
        self._sockets = sockets
        self._protocol_factory = protocol_factory
        self._backlog = backlog
        self._clients = []
        self._serving = False
        self._waiters = []
        self._serving_forever = None

    def __repr__(self):
        return f'<Server sockets={self.sockets!r}>'

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._sockets is None else tuple(self._sockets)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            self._loop.add_reader(sock, self._accept, sock)

    def _accept(self, sock):
        """Lets in all who wait to be let in."""
        for _ in range(self._backlog + 1):
            try:
                connection, address = sock.accept()
            except BlockingIOError:
                return
            connection.setblocking(False)
            name_connection(connection, 'from', address[1])
            SocketTransport(self._loop, connection, self._protocol_factory(), server=self)

    def _attach(self, transport):
        self._clients.append(transport)

    def _detach(self, transport):
        if transport in self._clients:
            self._clients.remove(transport)
        if not self._clients and self._sockets is None:
            self._wake_up()

    def _wake_up(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters or ():
            if not waiter.done():
                waiter.set_result(None)

    def close(self):
        """Lets nobody in any more; those who are in stay."""
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            self._loop.remove_reader(sock)
            sock.close()
        self._serving = False
        if self._serving_forever is not None and not self._serving_forever.done():
            self._serving_forever.cancel()
            self._serving_forever = None
        if not self._clients:
            self._wake_up()

    def close_clients(self):
        for transport in list(self._clients):
            transport.close()

    def abort_clients(self):
        for transport in list(self._clients):
            transport.abort()

    async def start_serving(self):
        self._start_serving()

    async def serve_forever(self):
        if self._serving_forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._serving_forever = self._loop._future('serves for ever')
        try:
            await self._serving_forever
        finally:
            self._serving_forever = None
            self.close()

    async def wait_closed(self):
        """Waits until the server is closed and all who were in have left."""
        if self._waiters is None:
            return
        waiter = self._loop._future('waits for a server to be closed')
        self._waiters.append(waiter)
        await waiter


class ServerLoop:
    """The part of a loop that makes connections."""

    async def create_server(self, protocol_factory, host=None, port=None, *, sock=None, backlog=100,
                            start_serving=True, **options):
        import socket
        if sock is None:
            sock = socket.socket()
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            try:
                sock.bind((host or '', port or 0))
            except OSError as error:
                sock.close()
                raise OSError(error.errno, f'error while attempting to bind on address {(host or "0.0.0.0", port)!r}: '
                                           f'{error.strerror.lower()}') from None
            _kernel.name(_descriptors.handle_of(sock.fileno()), f'server :{sock.getsockname()[1]}')
        sock.setblocking(False)
        server = Server(self, [sock], protocol_factory, backlog)
        if start_serving:
            server._start_serving()
        return server

    async def create_connection(self, protocol_factory, host=None, port=None, *, sock=None, **options):
        import socket
        if sock is None:
            if host is None and port is None:
                raise ValueError('host and port was not specified and no sock specified')
            sock = socket.socket()
            sock.setblocking(False)
            name_connection(sock, 'to', port)
            try:
                await self.sock_connect(sock, (host, port))
            except:
                sock.close()
                raise
        sock.setblocking(False)
        waiter = self._future('waits for a connection to be made')
        protocol = protocol_factory()
        transport = SocketTransport(self, sock, protocol, waiter)
        await waiter
        return transport, protocol
