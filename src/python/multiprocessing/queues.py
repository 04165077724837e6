"""Queues between processes: items cross from image to image as pickled bytes."""

import _kernel
import _pickle
from multiprocessing import synchronize as _synchronize
from queue import Empty, Full

_MESSAGE_QUEUE = 9


def _seconds(block, timeout):
    return None if timeout is None or not block else max(float(timeout), 0.0)


class Queue(_synchronize._Shared):
    def __init__(self, maxsize=0, *, ctx=None):
        if maxsize <= 0:
            maxsize = _synchronize.SEM_VALUE_MAX
        self._maxsize = maxsize
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, maxsize if maxsize < _synchronize.SEM_VALUE_MAX else 0, True)
        self._closed = False

    def _check_open(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        data = self._pickled(obj)
        if data is None:
            return
        if not _kernel.message_put(self._handle, data, obj, bool(block), _seconds(block, timeout)):
            raise Full

    def _pickled(self, obj):
        """The bytes of an item; one that cannot be pickled is dropped with a traceback, as its feeder thread would do."""
        try:
            return _pickle.dumps(obj)
        except Exception:
            import traceback
            traceback.print_exc()
            return None

    def get(self, block=True, timeout=None):
        self._check_open()
        data = _kernel.message_get(self._handle, bool(block), _seconds(block, timeout))
        if data is None:
            raise Empty
        return _pickle.loads(data)

    def qsize(self):
        return _kernel.queue_size(self._handle)

    def empty(self):
        return _kernel.queue_size(self._handle) == 0

    def full(self):
        return _kernel.queue_size(self._handle) >= self._maxsize

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'

    def cancel_join_thread(self):
        pass


class JoinableQueue(Queue):
    def task_done(self):
        if _kernel.queue_task_done(self._handle):
            raise ValueError('task_done() called too many times')

    def join(self):
        _kernel.queue_join(self._handle)


class SimpleQueue(_synchronize._Shared):
    def __init__(self, *, ctx=None):
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, 0, True)

    def close(self):
        _kernel.close(self._handle)

    def empty(self):
        return _kernel.queue_size(self._handle) == 0

    def get(self):
        return _pickle.loads(_kernel.message_get(self._handle, True, None))

    def put(self, obj):
        _kernel.message_put(self._handle, _pickle.dumps(obj), obj, True, None)
