"""Queues between processes. What is put is pickled, and waits as bytes in the kernel.

    put ──▶ buffer of the process ──▶ feeder thread ──▶ queue ──▶ get
            takes a place             pickles           in any process
"""

import _kernel
import threading
import types
from _queue_items import Empty, Full
from multiprocessing import context, util
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']

_MESSAGE_QUEUE = 9
_SEM_VALUE_MAX = 2147483647


class _Ends:
    """The ends of a queue's pipe, as connections, for programs that look at them. Each is made when it is asked for."""

    _ends = None

    def _end(self, writes):
        ends = self._ends
        if ends is None:
            from multiprocessing._queue_ends import QueueEnd
            ends = self._ends = QueueEnd(self, False), QueueEnd(self, True)
        return ends[writes]

    @property
    def _reader(self):
        return self._end(False)

    @property
    def _writer(self):
        return self._end(True)

    def _poll(self, timeout=0.0):
        return self._reader.poll(timeout)


def _not_negative(timeout):
    return 0 if timeout is not None and timeout < 0 else timeout


class Queue(_Ends):
    __kernel_object__ = True
    _thread = None
    _ignore_epipe = False

    def __init__(self, maxsize=0, *, ctx):
        self._maxsize = maxsize if maxsize > 0 else _SEM_VALUE_MAX
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, max(0, maxsize), True)
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def _reset(self):
        """A process has a buffer and a feeder of its own; the feeder is started with the first put."""
        self._buffer = []
        self.__dict__.pop('_thread', None)
        self._joincancelled = False
        self._jointhread = None
        self._closed = False
        self._close = None
        self._reader_closed = self._writer_closed = False
        self._ends = None

    def __getstate__(self):
        context.assert_spawning(self)
        context.assert_same_context(self)
        return self._maxsize, self._handle

    def __setstate__(self, state):
        self._maxsize, self._handle = state
        self._is_fork_ctx = False
        self._reset()
        util.register_after_fork(self, Queue._reset)

    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if not _kernel.queue_buffer(self._handle, self._buffer, obj, bool(block), _not_negative(timeout)):
            raise Full
        if self._thread is None:
            self._start_thread()

    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f'Queue {self!r} is closed')
        if self._reader_closed:
            raise OSError('handle is closed')
        data = _kernel.message_get(self._handle, bool(block), _not_negative(timeout))
        if data is None:
            raise Empty
        return _ForkingPickler.loads(data)

    def qsize(self):
        return _kernel.queue_size(self._handle)

    def empty(self):
        if self._reader_closed:
            raise OSError('handle is closed')
        return _kernel.value(self._handle) == 0

    def full(self):
        return _kernel.queue_size(self._handle) >= self._maxsize

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        self._closed = True
        close = self._close
        if close:
            self._close = None
            close()

    def join_thread(self):
        assert self._closed, f'Queue {self!r} not closed'
        if self._jointhread:
            self._jointhread()

    def cancel_join_thread(self):
        self._joincancelled = True
        if self._jointhread:
            self._jointhread.cancel()

    def _start_thread(self):
        thread = threading.Thread(target=self._feed, name='QueueFeederThread', daemon=True)
        if self.__dict__.setdefault('_thread', thread) is not thread:
            return
        thread.start()
        if not self._joincancelled:
            self._jointhread = util.Finalize(None, thread.join, exitpriority=-5)
        self._close = util.UnhurriedFinalize(self, _kernel.queue_end, (self._handle, self._buffer), exitpriority=10)

    def _feed(self):
        """What the feeder thread does."""
        buffer = self._buffer
        while True:
            entry = _kernel.queue_feed(self._handle, buffer)
            if entry is None:
                self._reader_closed = True
                return
            number, obj = entry
            try:
                data = _ForkingPickler.dumps(obj)
            except Exception as error:
                if util.is_exiting():
                    return
                _kernel.queue_drop(self._handle, buffer, number)
                self._on_queue_feeder_error(error, obj)
            else:
                _kernel.message_put(self._handle, data, obj, number)

    @staticmethod
    def _on_queue_feeder_error(e, obj):
        """A subclass may do something else with an item that cannot be pickled."""
        import traceback
        traceback.print_exc()


class JoinableQueue(Queue):
    def task_done(self):
        if _kernel.queue_task_done(self._handle):
            raise ValueError('task_done() called too many times')

    def join(self):
        _kernel.queue_join(self._handle)


class SimpleQueue(_Ends):
    """Without a buffer: put brings the item into the queue itself."""

    __kernel_object__ = True

    def __init__(self, *, ctx):
        self._handle = _kernel.new(_MESSAGE_QUEUE, 0, 0, True)
        self._is_fork_ctx = ctx.get_start_method() == 'fork'
        self._reader_closed = self._writer_closed = False

    def __getstate__(self):
        context.assert_spawning(self)
        context.assert_same_context(self)
        return self._handle, self._reader_closed, self._writer_closed

    def __setstate__(self, state):
        self._handle, self._reader_closed, self._writer_closed = state
        self._is_fork_ctx = False

    def put(self, obj):
        data = _ForkingPickler.dumps(obj)
        if self._writer_closed:
            raise OSError('handle is closed')
        _kernel.message_put(self._handle, data, obj, 0)

    def get(self):
        if self._reader_closed:
            raise OSError('handle is closed')
        return _ForkingPickler.loads(_kernel.message_get(self._handle, True, None))

    def empty(self):
        if self._reader_closed:
            raise OSError('handle is closed')
        return _kernel.value(self._handle) == 0

    def close(self):
        self._reader_closed = self._writer_closed = True

    __class_getitem__ = classmethod(types.GenericAlias)
