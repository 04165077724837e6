"""Calls made by the threads of a pool."""

import _kernel
import itertools
import math
import os
import queue
import threading
from _references import unseen
from _weakref import ref
from concurrent.futures import _base

_POOL = 14

# The threads of all pools of this process, each with its pool's queue of work.
_threads_queues = {}
_shutdown = False


def _python_exit():
    """The program has ended: what has been submitted is still done, then the workers leave."""
    global _shutdown
    _shutdown = True
    workers = [worker for worker in _threads_queues.items() if worker[0].is_alive()]
    for _, work_queue in workers:
        work_queue.put(None)
    for thread, _ in workers:
        thread.join()


threading._register_atexit(_python_exit)
os.register_at_fork(after_in_child=_threads_queues.clear)


class _Idle:
    """Counts the workers that wait for work and have not been counted on yet: a semaphore for which nobody waits."""

    def __init__(self):
        self._workers = []

    @property
    def _value(self):
        return len(self._workers)

    def release(self):
        self._workers.append(True)

    def acquire(self, blocking=False, timeout=0):
        try:
            return self._workers.pop()
        except IndexError:
            return False


class _WorkItem:
    def __init__(self, text, future, fn, args, kwargs):
        self._shown_as = text
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        _kernel.task_run(self.future._task)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as error:
            self.future.set_exception(error)
            # The exception refers to this frame: not the other way round as well.
            self = None
        else:
            self.future.set_result(result)


def _next(executor_reference, work_queue):
    """The next item; a worker that has to wait for it can be counted on."""
    if not work_queue.empty():
        try:
            return work_queue.get_nowait()
        except queue.Empty:
            pass
    executor = executor_reference()
    if executor is not None:
        executor._idle_semaphore.release()
    # While it waits, it must not keep the executor alive.
    del executor
    return work_queue.get()


def _begins(executor_reference):
    """A worker is about to look for work."""
    executor = executor_reference()
    if executor is not None:
        executor._beginning.pop()


def _worker(executor_reference, handle, work_queue, initializer, initargs):
    """What a thread of a pool does, until the pool is shut down, or nobody refers to it any more."""
    _kernel.pool_worker(handle, 1)
    _begins(executor_reference)
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.logger().critical('Exception in initializer:', exc_info=True)
            executor = executor_reference()
            if executor is not None:
                executor._initializer_failed()
            _kernel.pool_worker(handle, 0)
            return
    try:
        while True:
            item = _next(executor_reference, work_queue)
            if item is not None:
                item.run()
                # Neither the item nor what it led to.
                del item
                continue
            executor = executor_reference()
            if _shutdown or executor is None or executor._shutdown:
                if executor is not None:
                    executor._shutdown = True
                # The next worker is to leave as well.
                work_queue.put(None)
                break
            del executor
    except BaseException:
        _base.logger().critical('Exception in worker', exc_info=True)
    _kernel.pool_worker(handle, 0)


class BrokenThreadPool(_base.BrokenExecutor):
    """The initializer of a worker has failed."""


class ThreadPoolExecutor(_base.Executor):
    __kernel_object__ = True
    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            # More than cores: threads of a pool mostly wait for something.
            max_workers = min(32, (os.process_cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._handle = _kernel.new(_POOL, 0, int(max_workers), False)
        self._max_workers = max_workers
        self._work_queue = queue.SimpleQueue()
        _kernel.name(self._work_queue._handle, 'work queue')
        self._threads = set()
        self._idle_semaphore = _Idle()
        # The numbers of the workers to come: of two threads that submit at once each takes another.
        self._numbers = iter(range(math.ceil(max_workers)))
        # An item for each worker that has been started and has not looked for work yet.
        self._beginning = []
        # Within `with` somebody holds it, and shuts it down at the end: it need not be noticed that nobody does.
        self._entered = False
        self._broken = False
        self._shutdown = False
        self._thread_name_prefix = thread_name_prefix or f'ThreadPoolExecutor-{self._counter()}'
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        refusal = self._refusal()
        if refusal:
            raise refusal
        future = _base.Future()
        text = _base.call_text(fn, args, kwargs)
        future._stands_for(_kernel.task_new(self._handle, 3, text), text)
        self._work_queue.put(_WorkItem(text, future, fn, args, kwargs))
        if self._shutdown and future.cancel():
            # Somebody has shut it down since: perhaps no worker sees the item any more.
            raise self._refusal()
        self._adjust_thread_count()
        return future

    def _refusal(self):
        return BrokenThreadPool(self._broken) if self._broken else _base.refusal(self._shutdown, _shutdown)

    def _adjust_thread_count(self):
        """Starts another worker unless one is free."""
        if self._idle_semaphore.acquire(timeout=0):
            return
        number = next(self._numbers, None)
        if number is None:
            return

        def wake(_, work_queue=self._work_queue):
            work_queue.put(None)
        reference = unseen(self) if self._entered else ref(self, wake)
        self._beginning.append(True)
        thread = threading.Thread(name=f'{self._thread_name_prefix}_{number}', target=_worker,
                                  args=(reference, self._handle, self._work_queue, self._initializer,
                                        self._initargs))
        thread.start()
        self._threads.add(thread)
        _threads_queues[thread] = self._work_queue

    def _initializer_failed(self):
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        for item in self._drain():
            item.future.set_exception(BrokenThreadPool(self._broken))

    def _drain(self):
        """Takes all work out of the queue."""
        items = []
        try:
            while not self._work_queue.empty():
                items.append(self._work_queue.get_nowait())
        except queue.Empty:
            # Somebody else takes out the rest.
            pass
        return [item for item in items if item is not None]

    def _cancel_pending(self):
        """Cancels what no worker has taken. Who has been started is taken to have its first item: in CPython `start` waits for the thread."""
        items = self._drain()
        beginning = len(self._beginning)
        for item in items[:beginning]:
            self._work_queue.put(item)
        for item in items[beginning:]:
            item.future.cancel()

    def __enter__(self):
        self._entered = True
        return self

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            self._cancel_pending()
        self._work_queue.put(None)
        if wait:
            for thread in list(self._threads):
                thread.join()
