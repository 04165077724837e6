"""Queues between processes: what is put is pickled, and waits as bytes in the kernel."""

import _kernel
import pickle
import sys
from _queue import Empty, Full
from multiprocessing import synchronize

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_MESSAGE_QUEUE = 9


class Queue:
    __kernel_object__ = True

    def __init__(self, maxsize=0):
        if maxsize <= 0:
            maxsize = synchronize.SEM_VALUE_MAX
        self._maxsize = maxsize
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, 0 if maxsize == synchronize.SEM_VALUE_MAX else maxsize, True)
        self._closed = False
        self._joined = False

    def __getstate__(self):
        synchronize._assert_spawning(self)
        return self.__dict__

    def _check_open(self):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        try:
            data = pickle.dumps(obj)
        except Exception:
            import traceback
            sys.stderr.write(traceback.format_exc())
            return
        if timeout is not None and timeout < 0:
            timeout = 0
        if not _kernel.message_put(self._handle, data, obj, bool(block), timeout):
            raise Full

    def put_nowait(self, obj):
        return self.put(obj, False)

    def get(self, block=True, timeout=None):
        self._check_open()
        if timeout is not None and timeout < 0:
            timeout = 0
        data = _kernel.message_get(self._handle, bool(block), timeout)
        if data is None:
            raise Empty
        return pickle.loads(data)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return _kernel.value(self._handle)

    def empty(self):
        return _kernel.value(self._handle) == 0

    def full(self):
        return _kernel.value(self._handle) >= self._maxsize

    def close(self):
        self._closed = True

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        self._joined = True

    def cancel_join_thread(self):
        self._joined = True


class JoinableQueue(Queue):
    def task_done(self):
        if _kernel.queue_task_done(self._handle):
            raise ValueError('task_done() called too many times')

    def join(self):
        _kernel.queue_join(self._handle)


class SimpleQueue:
    __kernel_object__ = True

    def __init__(self):
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, 0, True)

    def __getstate__(self):
        synchronize._assert_spawning(self)
        return self.__dict__

    def put(self, obj):
        _kernel.message_put(self._handle, pickle.dumps(obj), obj, True, None)

    def get(self):
        return pickle.loads(_kernel.message_get(self._handle, True, None))

    def empty(self):
        return _kernel.value(self._handle) == 0

    def close(self):
        pass
