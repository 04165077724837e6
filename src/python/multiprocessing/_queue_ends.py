"""The ends of a queue's pipe as connections. What goes through them are the messages of the queue."""

import _descriptors
import _kernel
from multiprocessing.connection import Connection


class QueueEnd(Connection):
    """Which end is closed, the queue knows: so it does for its own calls."""

    _fd = None

    def __init__(self, queue, writes):
        self._queue = queue
        self._readable = not writes
        self._writable = writes

    @property
    def _handle(self):
        closed = self._queue._writer_closed if self._writable else self._queue._reader_closed
        return None if closed else self._queue._handle

    def fileno(self):
        self._check_closed()
        if self._fd is None:
            self._fd = _descriptors.add(_descriptors.Descriptor(self._queue._handle, self._readable, self._writable))
        return self._fd

    def close(self):
        if self._writable:
            self._queue._writer_closed = True
        else:
            self._queue._reader_closed = True
        if self._fd is not None:
            # The number is free again; the queue itself stays.
            _descriptors.remove(self._fd)
            self._fd = None

    def _send_bytes(self, data, shown):
        _kernel.message_put(self._handle, data, shown, 0)

    def _recv_bytes(self, maxsize=None):
        data = _kernel.message_get(self._handle, True, None)
        return None if maxsize is not None and len(data) > maxsize else data


QueueEnd.__name__ = QueueEnd.__qualname__ = 'Connection'
QueueEnd.__module__ = 'multiprocessing.connection'
