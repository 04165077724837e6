"""What a loop does with sockets: it waits until something can be received or sent, and lets coroutines wait for that."""

import _descriptors
import _kernel
from asyncio import events

_IN = 1
_ERROR_OR_HANG_UP = 24
_OUT = 4


def shown_on(sock):
    """The number of a socket in the trace."""
    return _kernel.identify(_descriptors.handle_of(sock.fileno()))


def _number(fd):
    return fd if isinstance(fd, int) else fd.fileno()


class SocketLoop:
    """The part of a loop that has to do with sockets; `_wake` is the event by which other threads interrupt its waiting."""

    def _init_sockets(self):
        # By descriptor: what is to be called when it is ready.
        self._readers = {}
        self._writers = {}

    def add_reader(self, fd, callback, *args):
        self._watch(self._readers, fd, callback, args)

    def add_writer(self, fd, callback, *args):
        self._watch(self._writers, fd, callback, args)

    def remove_reader(self, fd):
        return self._unwatch(self._readers, fd)

    def remove_writer(self, fd):
        return self._unwatch(self._writers, fd)

    def _watch(self, watched, fd, callback, args):
        self._check_closed()
        self._unwatch(watched, fd)
        watched[_number(fd)] = events.Handle(callback, args, self)

    def _unwatch(self, watched, fd):
        handle = watched.pop(_number(fd), None)
        if handle is None:
            return False
        handle.cancel()
        return True

    def _select(self, timeout):
        """Waits for a socket or for another thread, at most so long; without a timeout, for ever."""
        if not self._readers and not self._writers:
            if timeout != 0 and _kernel.event_wait(self._wake, timeout):
                _kernel.event_clear(self._wake)
            return
        polled = {_descriptors.handle_of(fd): handle for fd, handle in self._readers.items()}
        polled.update({-_descriptors.handle_of(fd): handle for fd, handle in self._writers.items()})
        if timeout == 0:
            # A look is not worth an event in the trace.
            ready = [each for each in polled if _kernel.poll_events(abs(each))
                     & (_ERROR_OR_HANG_UP | (_IN if each > 0 else _OUT))]
        else:
            ready = _kernel.poll([self._wake, *polled], timeout)
        for each in ready:
            if each == self._wake:
                _kernel.event_clear(self._wake)
            else:
                self._ready.append(polled[each])

    # For coroutines

    async def _until_ready(self, watched, sock, text):
        waiter = self._future(text, shown_on(sock))

        def ready():
            self._unwatch(watched, sock)
            if not waiter.done():
                waiter.set_result(None)
        self._watch(watched, sock, ready, ())
        try:
            await waiter
        finally:
            if waiter.cancelled():
                self._unwatch(watched, sock)

    async def _receive(self, sock, text, receive, *args):
        while True:
            try:
                return receive(*args)
            except BlockingIOError:
                await self._until_ready(self._readers, sock, text)

    async def sock_recv(self, sock, n):
        return await self._receive(sock, 'waits for data', sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        return await self._receive(sock, 'waits for data', sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        return await self._receive(sock, 'waits for data', sock.recvfrom, bufsize)

    async def sock_accept(self, sock):
        connection, address = await self._receive(sock, 'waits for a connection', sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_sendall(self, sock, data):
        data = bytes(data)
        while data:
            try:
                data = data[sock.send(data):]
            except BlockingIOError:
                await self._until_ready(self._writers, sock, 'waits for room to send')

    async def sock_sendto(self, sock, data, address):
        return sock.sendto(data, address)

    async def sock_connect(self, sock, address):
        try:
            sock.connect(address)
            return
        except BlockingIOError:
            await self._until_ready(self._writers, sock, 'waits to be let in')
        import socket
        error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if error:
            raise OSError(error, f'Connect call failed {address}')
