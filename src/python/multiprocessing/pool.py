"""Pools of workers, processes or threads, to which calls are given.

    apply, map ──▶ task queue ──▶ task handler ──▶ call queue ──▶ workers
                                                                    │
    results    ◀───────────────── result handler ◀── result queue ──┘

A third thread, the worker handler, replaces workers that have ended.
"""

import _kernel
import _vm
import itertools
import os
import queue
import threading
import time
from concurrent.futures._base import call_text
from multiprocessing import context, util
from multiprocessing._results import ApplyResult, AsyncResult, IMapIterator, IMapUnorderedIterator, MapResult
from multiprocessing._workers import (
    Call, ExceptionWithTraceback, MaybeEncodingError, RemoteTraceback, _helper_reraises_exception, mapstar, starmapstar,
    worker,
)

__all__ = ['Pool', 'ThreadPool']

INIT = 'INIT'
RUN = 'RUN'
CLOSE = 'CLOSE'
TERMINATE = 'TERMINATE'

_POOL = 14
_JOB = 3


class Pool:
    __kernel_object__ = True
    _wrap_exception = True

    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or _default_context()
        self._cache = {}
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError('Number of processes must be at least 1')
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError('maxtasksperchild must be a positive int or None')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._handle = _kernel.new(_POOL, 0, processes, True)
        self._setup_queues()
        _kernel.name(self._inqueue._handle, 'call queue')
        _kernel.name(self._outqueue._handle, 'result queue')
        self._repopulate_pool()
        # Made after the workers, who have no use for copies of them.
        self._taskqueue = queue.SimpleQueue()
        _kernel.name(self._taskqueue._handle, 'task queue')
        self._changes = queue.SimpleQueue()
        _kernel.name(self._changes._handle, 'pool changes')
        self._state = RUN
        self._worker_handler = self._start_thread(self._handle_workers)
        self._task_handler = self._start_thread(self._handle_tasks)
        self._result_handler = self._start_thread(self._handle_results)
        self._terminate = util.Finalize(None, self._terminate_pool, exitpriority=15)

    def _start_thread(self, target):
        thread = threading.Thread(target=target, daemon=True)
        thread.start()
        return thread

    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} state={self._state} pool_size={len(self._pool)}>'

    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')

    # The workers

    def _repopulate_pool(self):
        """Starts as many workers as are missing."""
        for _ in range(self._processes - len(self._pool)):
            w = self.Process(self._ctx, target=worker,
                             args=(self._handle, self._inqueue, self._outqueue, self._initializer, self._initargs,
                                   self._maxtasksperchild, self._wrap_exception))
            w.name = w.name.replace('Process', 'PoolWorker')
            w.daemon = True
            w.start()
            self._pool.append(w)

    def _maintain_pool(self):
        ended = [w for w in self._pool if w.exitcode is not None]
        for w in ended:
            w.join()
            self._pool.remove(w)
        if ended:
            self._repopulate_pool()

    def _sentinels(self):
        return [w.sentinel for w in self._pool]

    # The threads

    def _handle_workers(self):
        while self._state == RUN or (self._cache and self._state != TERMINATE):
            self._maintain_pool()
            _kernel.poll([self._changes._handle, *self._sentinels()], None)
            while not self._changes.empty():
                self._changes.get()
        self._taskqueue.put(None)

    def _handle_tasks(self):
        for work in iter(self._taskqueue.get, None):
            if not self._hand_out(work):
                break
            # It keeps nothing of this alive while it waits for more.
            work = None
        self._outqueue.put(None)
        for _ in range(len(self._pool)):
            self._inqueue.put(None)

    def _hand_out(self, work):
        """Brings the calls to the workers; answers whether the pool still runs."""
        count = 0
        for call in work.calls:
            if self._state == TERMINATE:
                return False
            count += 1
            try:
                self._inqueue.put(call)
            except Exception as error:
                self._set(call.job, call.index, (False, error))
        if work.set_length is not None:
            work.set_length(count)
        return True

    def _handle_results(self):
        sentinel = False
        while self._state != TERMINATE and (self._cache or not sentinel):
            result = self._outqueue.get()
            if result is None:
                sentinel = True
            elif self._state != TERMINATE:
                self._set(result.job, result.index, result.outcome)
            result = None

    def _set(self, job, index, outcome):
        if job in self._cache:
            self._cache[job]._set(index, outcome)

    def _forget(self, job):
        """A result is complete. With the last one the pool may be ready to end."""
        del self._cache[job]
        if not self._cache:
            self._changes.put(None)

    # Calls

    def _check_running(self):
        if self._state != RUN:
            raise ValueError('Pool not running')

    def _call(self, job, index, func, args, kwds, text):
        return Call(_kernel.task_new(self._handle, _JOB, text), text, job, index, func, args, kwds)

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        text = call_text(func, tuple(args), kwds)
        result = ApplyResult(self, callback, error_callback, text)
        self._taskqueue.put(_Work([self._call(result._job, 0, func, args, kwds, text)], None, text))
        return result

    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)

    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            # Four chunks a worker.
            chunksize = -(-len(iterable) // (len(self._pool) * 4))
        if len(iterable) == 0:
            chunksize = 0
        text = f'map of {call_text(func, (), {})[:-2]}'
        result = MapResult(self, chunksize, len(iterable), callback, error_callback, text)
        chunks = itertools.batched(iterable, chunksize) if chunksize else ()
        self._taskqueue.put(_Work(self._chunks(result._job, func, mapper, chunks), None, text))
        return result

    def _chunks(self, job, func, mapper, chunks):
        """The calls of `map`, several of which are one for the workers."""
        for index, chunk in enumerate(chunks):
            shown = [call_text(func, _arguments(mapper, each), {}) for each in (chunk[0], chunk[-1])]
            text = shown[0] if len(chunk) == 1 else ' … '.join(shown)
            yield self._call(job, index, mapper, ((func, chunk),), {}, text)

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)

    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f'Chunksize must be 1+, not {chunksize!r}')
        text = f'map of {call_text(func, (), {})[:-2]}'
        result = kind(self, text)
        calls = self._single(result._job, func, iterable) if chunksize == 1 else \
            self._chunks(result._job, func, mapstar, itertools.batched(iterable, chunksize))
        self._taskqueue.put(_Work(self._guarded(result._job, calls), result._set_length, text))
        if chunksize == 1:
            return result
        return (item for chunk in result for item in chunk)

    def _single(self, job, func, iterable):
        for index, item in enumerate(iterable):
            yield self._call(job, index, func, (item,), {}, call_text(func, (item,), {}))

    def _guarded(self, job, calls):
        """The calls, up to where the iterable raises: that is the last result."""
        index = 0
        try:
            for call in calls:
                yield call
                index += 1
        except Exception as error:
            yield self._call(job, index, _helper_reraises_exception, (error,), {}, _vm.short_repr(error))

    # The end

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._changes.put(None)

    def terminate(self):
        self._state = TERMINATE
        self._terminate()

    def join(self):
        if self._state == RUN:
            raise ValueError('Pool is still running')
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError('In unknown state')
        self._worker_handler.join()
        self._task_handler.join()
        self._result_handler.join()
        for w in self._pool:
            w.join()

    def _terminate_pool(self):
        self._state = TERMINATE
        self._changes.put(None)
        self._drain()
        self._outqueue.put(None)
        self._worker_handler.join()
        self._end_workers()
        for thread in (self._task_handler, self._result_handler):
            if thread is not threading.current_thread():
                thread.join()
        for w in self._pool:
            if w.is_alive():
                w.join()

    def _drain(self):
        """The task handler may wait for room in the call queue, which nobody will make any more."""
        while self._task_handler.is_alive() and not self._inqueue.empty():
            _kernel.message_get(self._inqueue._handle, False, None)
            time.sleep(0)

    def _end_workers(self):
        for w in self._pool:
            if w.exitcode is None:
                w.terminate()

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class _Work:
    """Calls on their way to the task handler, and whom to tell how many they were."""

    def __init__(self, calls, set_length, text):
        self._shown_as = text
        self.calls = calls
        self.set_length = set_length


def _arguments(mapper, item):
    """What a call is shown with. Whether an item can be the arguments of one, its worker finds out."""
    return item if mapper is starmapstar and isinstance(item, (tuple, list)) else (item,)


def _default_context():
    return context._default_context.get_context()


class ThreadPool(Pool):
    """A pool of threads."""

    _wrap_exception = False

    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()

    def _sentinels(self):
        return []

    def _drain(self):
        while not self._inqueue.empty():
            try:
                self._inqueue.get(block=False)
            except queue.Empty:
                break
        for _ in self._pool:
            self._inqueue.put(None)

    def _end_workers(self):
        """Threads cannot be terminated: they end with the call that they make."""
