"""Datagrams: a transport for them, and how a loop makes one."""

from asyncio.connections import _release
from asyncio.transports import DatagramTransport

_LARGEST = 256 * 1024


class SocketDatagramTransport(DatagramTransport):
    def __init__(self, loop, sock, protocol, address, waiter):
        super().__init__({'socket': sock, 'sockname': sock.getsockname(), 'peername': address})
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        # The only one to send to, if there is one.
        self._address = address
        self._closing = False
        self._buffer = []
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_reading)
        loop.call_soon(_release, waiter)

    def __repr__(self):
        state = 'closing' if self._closing else f'fd={self._sock.fileno()}'
        return f'<_SelectorDatagramTransport {state}>'

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_write_buffer_size(self):
        return sum([len(data) for data, _ in self._buffer])

    def is_closing(self):
        return self._closing

    def _begin_reading(self):
        if not self._closing:
            self._loop.add_reader(self._sock, self._read)

    def _read(self):
        if self._closing:
            return
        try:
            data, address = self._sock.recvfrom(_LARGEST)
        except BlockingIOError:
            return
        except OSError as error:
            self._protocol.error_received(error)
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._address is not None and addr not in (None, self._address):
            raise ValueError(f'Invalid address: must be None or {self._address}')
        self._buffer.append((bytes(data), addr))
        if len(self._buffer) == 1:
            self._send()

    def _send(self):
        """Sends what can be sent now."""
        while self._buffer:
            data, address = self._buffer[0]
            try:
                if self._address is not None:
                    self._sock.send(data)
                else:
                    self._sock.sendto(data, address)
            except BlockingIOError:
                self._loop.add_writer(self._sock, self._send)
                return
            except OSError as error:
                self._protocol.error_received(error)
            self._buffer.pop(0)
        self._loop.remove_writer(self._sock)
        if self._closing:
            self._loop.call_soon(self._lose, None)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop.remove_reader(self._sock)
        if not self._buffer:
            self._loop.call_soon(self._lose, None)

    def abort(self):
        self._buffer.clear()
        self._loop.remove_writer(self._sock)
        self.close()

    def _lose(self, error):
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()


class DatagramLoop:
    """The part of a loop that has to do with datagrams."""

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0,
                                       flags=0, reuse_port=None, allow_broadcast=None, sock=None):
        import socket
        if sock is None:
            if local_addr is None and remote_addr is None:
                raise ValueError('unexpected address family')
            sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            sock.setblocking(False)
            try:
                if local_addr is not None:
                    sock.bind(local_addr)
                if remote_addr is not None:
                    sock.connect(remote_addr)
            except:
                sock.close()
                raise
        elif sock.type != socket.SOCK_DGRAM:
            raise ValueError(f'A datagram socket was expected, got {sock!r}')
        sock.setblocking(False)
        waiter = self._future('waits for an endpoint to be made')
        protocol = protocol_factory()
        transport = SocketDatagramTransport(self, sock, protocol, remote_addr, waiter)
        await waiter
        return transport, protocol

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        import socket
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)
