"""Streams: connections as coroutines see them, a reader and a writer."""

from asyncio import coroutines, events, protocols
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.sockets import shown_on

__all__ = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection', 'start_server')

_LIMIT = 65536


async def open_connection(host=None, port=None, *, limit=_LIMIT, **kwds):
    """Connects to a server; answers a reader and a writer."""
    loop = events.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await loop.create_connection(lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_LIMIT, **kwds):
    """Has a function called, with a reader and a writer, for everybody who connects; a coroutine becomes a task."""
    loop = events.get_running_loop()

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)
    return await loop.create_server(factory, host, port, **kwds)


class StreamReaderProtocol(protocols.Protocol):
    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._reader = stream_reader
        self._callback = client_connected_cb
        self._paused = False
        self._lost = False
        self._drainers = []
        self._closed = self._loop._future('waits for a connection to be closed')

    def connection_made(self, transport):
        self._reader.set_transport(transport)
        if self._callback is None:
            return
        writer = StreamWriter(transport, self, self._reader, self._loop)
        result = self._callback(self._reader, writer)
        if not coroutines.iscoroutine(result):
            return

        def ended(task):
            if task.cancelled():
                transport.close()
                return
            error = task.exception()
            if error is not None:
                self._loop.call_exception_handler({
                    'message': 'Unhandled exception in client_connected_cb',
                    'exception': error,
                    'transport': transport,
                })
                transport.close()
        self._loop.create_task(result).add_done_callback(ended)

    def data_received(self, data):
        self._reader.feed_data(data)

    def eof_received(self):
        self._reader.feed_eof()
        return True

    def connection_lost(self, exc):
        self._lost = True
        if exc is None:
            self._reader.feed_eof()
        else:
            self._reader.set_exception(exc)
        for future in [self._closed, *self._drainers]:
            if not future.done():
                if exc is None:
                    future.set_result(None)
                else:
                    future.set_exception(exc)
                    # Nobody has to ask.
                    future.exception()

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        for future in self._drainers:
            if not future.done():
                future.set_result(None)

    async def _drained(self):
        if self._lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        future = self._loop._future('waits for room to send')
        self._drainers.append(future)
        try:
            await future
        finally:
            self._drainers.remove(future)


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        return f'<StreamWriter transport={self._transport!r} reader={self._reader!r}>'

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._closed

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        """Waits while too much waits to be sent."""
        error = self._reader.exception()
        if error is not None:
            raise error
        if self._transport.is_closing():
            from asyncio.tasks import sleep
            await sleep(0)
        await self._protocol._drained()


class StreamReader:
    def __init__(self, limit=_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = events.get_event_loop() if loop is None else loop
        self._buffer = b''
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        info = ''
        if self._buffer:
            info += f' {len(self._buffer)} bytes'
        if self._eof:
            info += ' eof'
        if self._transport:
            info += f' transport={self._transport!r}'
        return f'<StreamReader{info}>'

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def at_eof(self):
        """Has everything been read?"""
        return self._eof and not self._buffer

    def feed_eof(self):
        self._eof = True
        self._wake_up()

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if not data:
            return
        self._buffer += bytes(data)
        self._wake_up()
        if self._transport is not None and not self._paused and len(self._buffer) > 2 * self._limit:
            self._paused = True
            self._transport.pause_reading()

    def _wake_up(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f'{func_name}() called while another coroutine is already waiting for incoming data')
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        sock = None if self._transport is None else self._transport.get_extra_info('socket')
        self._waiter = self._loop._future('waits for data', 0 if sock is None or sock.fileno() < 0 else shown_on(sock))
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        """The first bytes of the buffer."""
        data, self._buffer = self._buffer[:count], self._buffer[count:]
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()
        return data

    def _check(self):
        if self._exception is not None:
            raise self._exception

    async def readline(self):
        """A line with its newline; at the end what is left."""
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            if self._buffer.startswith(b'\n', error.consumed):
                self._take(error.consumed + 1)
            else:
                self._take(len(self._buffer))
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b'\n'):
        """Everything up to a separator, or up to the first of several."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators or not separators[0]:
            raise ValueError('Separator should be at least one-byte string' if separators
                             else 'Separator should contain at least one element')
        self._check()
        while True:
            found = [(self._buffer.find(each) + len(each), each) for each in separators if each in self._buffer]
            if found:
                end, sep = min(found)
                if end - len(sep) > self._limit:
                    raise LimitOverrunError('Separator is found, but chunk is longer than limit', end - len(sep))
                return self._take(end)
            offset = max(0, len(self._buffer) + 1 - len(separators[-1]))
            if offset > self._limit:
                raise LimitOverrunError('Separator is not found, and chunk exceed the limit', offset)
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), None)
            await self._wait_for_data('readuntil')
            self._check()

    async def read(self, n=-1):
        """At most so many bytes, as soon as there are any; without a number everything to the end."""
        self._check()
        if n == 0:
            return b''
        if n < 0:
            pieces = []
            while True:
                piece = await self.read(self._limit)
                if not piece:
                    return b''.join(pieces)
                pieces.append(piece)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')
            self._check()
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(len(self._buffer)), n)
            await self._wait_for_data('readexactly')
            self._check()
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
