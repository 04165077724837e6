"""Protocols: what is done with what comes in by a connection, as callbacks."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'BufferedProtocol', 'SubprocessProtocol')


class BaseProtocol:
    def connection_made(self, transport):
        """There is a connection."""

    def connection_lost(self, exc):
        """It has been closed, or it broke."""

    def pause_writing(self):
        """More than enough waits to be sent."""

    def resume_writing(self):
        """Most of it has been sent."""


class Protocol(BaseProtocol):
    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """No more will come. Something true: the connection stays open to be sent into."""


class DatagramProtocol(BaseProtocol):
    def datagram_received(self, data, addr):
        """A datagram has come."""

    def error_received(self, exc):
        """One could not be sent."""


class BufferedProtocol(BaseProtocol):
    def get_buffer(self, sizehint):
        """Where the next bytes are to go."""

    def buffer_updated(self, nbytes):
        """So many bytes have come there."""

    def eof_received(self):
        """No more will come."""


class SubprocessProtocol(BaseProtocol):
    def pipe_data_received(self, fd, data):
        """Another program has written something."""

    def pipe_connection_lost(self, fd, exc):
        """It has closed what it wrote to."""

    def process_exited(self):
        """It has ended."""
