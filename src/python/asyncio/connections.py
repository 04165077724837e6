"""Transports over sockets. What cannot be sent at once waits in a buffer."""

from asyncio.protocols import BufferedProtocol
from asyncio.transports import Transport

_PIECE = 256 * 1024


class SocketTransport(Transport):
    def __init__(self, loop, sock, protocol, waiter=None, server=None):
        super().__init__({'socket': sock, 'sockname': sock.getsockname(), 'peername': _peer(sock)})
        self._loop = loop
        self._sock = sock
        self._protocol = protocol
        self._server = server
        self._buffer = b''
        self._closing = False
        self._lost = False
        self._eof = False
        self._paused = False
        self._protocol_paused = False
        self.set_write_buffer_limits()
        if server is not None:
            server._attach(self)
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin_reading)
        if waiter is not None:
            loop.call_soon(_release, waiter)

    def __repr__(self):
        state = 'closed' if self._lost else 'closing' if self._closing else f'fd={self._sock.fileno()}'
        return f'<_SelectorSocketTransport {state}>'

    def get_protocol(self):
        return self._protocol

    def set_protocol(self, protocol):
        self._protocol = protocol

    # Reading

    def _begin_reading(self):
        if not self._closing and not self._paused:
            self._loop.add_reader(self._sock, self._read)

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._loop.remove_reader(self._sock)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._begin_reading()

    def _read(self):
        if self._lost:
            return
        if isinstance(self._protocol, BufferedProtocol):
            self._read_into_buffer()
            return
        try:
            data = self._sock.recv(_PIECE)
        except BlockingIOError:
            return
        except OSError as error:
            self._force_close(error)
            return
        if data:
            self._protocol.data_received(data)
        else:
            self._end_reading()

    def _read_into_buffer(self):
        """For protocols that say where the bytes are to go."""
        buffer = self._protocol.get_buffer(-1)
        if not len(buffer):
            raise RuntimeError('get_buffer() returned an empty buffer')
        try:
            count = self._sock.recv_into(buffer)
        except BlockingIOError:
            return
        except OSError as error:
            self._force_close(error)
            return
        if count:
            self._protocol.buffer_updated(count)
        else:
            self._end_reading()

    def _end_reading(self):
        if self._protocol.eof_received():
            self._loop.remove_reader(self._sock)
        else:
            self.close()

    # Writing

    def set_write_buffer_limits(self, high=None, low=None):
        self._high = 65536 if high is None else high
        self._low = self._high // 4 if low is None else low

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return len(self._buffer)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data or self._lost:
            return
        self._buffer += bytes(data)
        if len(self._buffer) == len(data):
            self._send()
        if len(self._buffer) > self._high and not self._protocol_paused:
            self._protocol_paused = True
            self._protocol.pause_writing()

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def _send(self):
        """Sends what can be sent now."""
        if self._lost:
            return
        try:
            while self._buffer:
                self._buffer = self._buffer[self._sock.send(self._buffer):]
        except BlockingIOError:
            self._loop.add_writer(self._sock, self._send)
        except OSError as error:
            self._force_close(error)
            return
        if self._protocol_paused and len(self._buffer) <= self._low:
            self._protocol_paused = False
            self._protocol.resume_writing()
        if not self._buffer:
            self._loop.remove_writer(self._sock)
            if self._closing:
                self._loop.call_soon(self._lose, None)
            elif self._eof:
                self._shutdown_writing()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._shutdown_writing()

    def _shutdown_writing(self):
        import socket
        self._sock.shutdown(socket.SHUT_WR)

    # The end

    def is_closing(self):
        return self._closing

    def close(self):
        """Closes the connection once everything has been sent."""
        if self._closing:
            return
        self._closing = True
        self._loop.remove_reader(self._sock)
        if not self._buffer:
            self._loop.call_soon(self._lose, None)

    def abort(self):
        self._force_close(None)

    def _force_close(self, error):
        if self._lost:
            return
        self._buffer = b''
        self._loop.remove_writer(self._sock)
        if not self._closing:
            self._closing = True
            self._loop.remove_reader(self._sock)
        self._loop.call_soon(self._lose, error)

    def _lose(self, error):
        if self._lost:
            return
        self._lost = True
        try:
            self._protocol.connection_lost(error)
        finally:
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)


def _peer(sock):
    try:
        return sock.getpeername()
    except OSError:
        return None


def _release(waiter):
    if not waiter.done():
        waiter.set_result(None)
