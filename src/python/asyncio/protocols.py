"""Protocols: what is done with what comes in by a connection, as callbacks."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol')


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
