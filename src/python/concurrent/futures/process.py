"""Calls made by the processes of a pool.

    submit ──▶ work queue ──▶ manager ──▶ call queue ──▶ worker processes
                              thread  ◀── result queue ◀──
                                │
                                └──▶ futures: their callbacks run in the manager thread
"""

import _kernel
import _vm
import itertools
import multiprocessing
import os
import queue
import threading
import time
from _latch import Latch
from _weakref import ref
from concurrent.futures import _base
from concurrent.futures._workers import (
    RemoteTraceback as _RemoteTraceback, _CallItem, _ExceptionWithTraceback, _process_chunk, _process_worker, _rebuild_exc,
    _ResultItem, _sendback_result,
)
from multiprocessing import queues
from traceback import format_exception

_POOL = 14

# How many more calls than workers are in the call queue: a worker that is done finds the next one there, but a call that is
# there cannot be cancelled any more.
EXTRA_QUEUED_CALLS = 1

_managers = []
_exiting = False


def _python_exit():
    """The program has ended: what has been submitted is still done, then the workers leave."""
    global _exiting
    _exiting = True
    managers = [manager for manager in _managers if manager.is_alive()]
    for manager in managers:
        manager.work_queue.put(None)
    for manager in managers:
        manager.join()


threading._register_atexit(_python_exit)
os.register_at_fork(after_in_child=_managers.clear)


def _check_system_limits():
    """NotImplementedError where there are not enough semaphores for the queues of a pool. No limit (-1) is enough."""
    import multiprocessing.synchronize
    try:
        most = os.sysconf('SC_SEM_NSEMS_MAX')
    except (AttributeError, ValueError):
        return
    if 0 <= most < 256:
        raise NotImplementedError(f'system provides too few semaphores ({most} available, 256 necessary)')


class BrokenProcessPool(_base.BrokenExecutor):
    """A worker has ended before its time."""


class _CallQueue(queues.SimpleQueue):
    """The calls on their way to the workers. What is put is in the queue at once: there is no thread to join."""

    def join_thread(self):
        """Nothing is left to be done."""


class _ThreadWakeup:
    """Has the manager look again at what has changed."""

    def __init__(self, work_queue):
        self._work_queue = work_queue

    def wakeup(self):
        self._work_queue.put(None)


class _WorkItem:
    def __init__(self, number, text, future, fn, args, kwargs):
        self.number = number
        self._shown_as = text
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs


class _ExecutorManagerThread(threading.Thread):
    """Hands out work and collects what has come of it."""

    def __init__(self, executor):
        def wake(_, thread_wakeup=executor._executor_manager_thread_wakeup):
            thread_wakeup.wakeup()
        # An executor that nobody has any more is shut down.
        self.executor_reference = ref(executor, wake)
        self.max_workers = executor._max_workers
        self.work_queue = executor._work_queue
        self.call_queue = executor._call_queue
        self.result_queue = executor._result_queue
        self.processes = executor._workers
        # What has been submitted and is not done, by number; of this, what has been handed out.
        self.pending_work_items = executor._pending_work_items
        self.running = {}
        super().__init__()

    def run(self):
        while True:
            self._cancel_pending(self.executor_reference())
            self._hand_out()
            # Whoever says that it is over wakes this thread afterwards: to look only when the work queue has been emptied
            # misses nobody.
            if self._is_over():
                self._end_workers()
                return
            result, broken, cause = self._wait()
            if broken:
                self._terminate_broken(cause)
                return
            if result is not None:
                self._process_result(result)

    def _is_over(self):
        executor = self.executor_reference()
        if _exiting and executor is not None:
            executor._shutdown_thread = True
        return (executor is None or executor._shutdown_thread) and not self.running and self.work_queue.empty()

    def _has_room(self):
        return _kernel.value(self.call_queue._handle) < self.max_workers + EXTRA_QUEUED_CALLS

    def _hand_out(self):
        while self._has_room() and not self.work_queue.empty():
            item = self.work_queue.get_nowait()
            if item is None:
                continue
            if not item.future.set_running_or_notify_cancel():
                del self.pending_work_items[item.number]
                continue
            self.running[item.number] = item
            call = _CallItem(item.number, item.future._task, item._shown_as, item.fn, item.args, item.kwargs)
            try:
                self.call_queue.put(call)
            except Exception as error:
                del self.running[item.number], self.pending_work_items[item.number]
                error.__cause__ = _RemoteTraceback(f'\n"""\n{"".join(format_exception(error))}"""')
                item.future.set_exception(error)

    def _wait(self):
        """Waits for a result, for work that can be handed out, or for the end of a worker: result, is it broken, and why."""
        handles = [self.result_queue._handle]
        if self._has_room():
            handles.append(self.work_queue._handle)
        handles.extend([process.sentinel for process in self.processes.values()])
        ready = _kernel.poll(handles, None)
        if self.result_queue._handle in ready:
            try:
                return self.result_queue.get(), False, None
            except BaseException as error:
                return None, True, format_exception(error)
        return None, self.work_queue._handle not in ready, None

    def _process_result(self, result):
        item = self.running.pop(result.work_id)
        del self.pending_work_items[result.work_id]
        # The worker has told the trace already.
        item.future._task = 0
        if result.exception is not None:
            item.future.set_exception(result.exception)
        else:
            item.future.set_result(result.result)
        executor = self.executor_reference()
        if result.exit_pid is not None:
            self.processes.pop(result.exit_pid).join()
            if executor is not None:
                executor._places.append(True)
                executor._adjust_process_count()
        elif executor is not None:
            executor._idle.append(True)

    def _drain(self):
        """Takes out what has not been handed out."""
        items = []
        try:
            while not self.work_queue.empty():
                items.append(self.work_queue.get_nowait())
        except queue.Empty:
            # Somebody else takes out the rest.
            pass
        return [item for item in items if item is not None]

    def _cancel_pending(self, executor):
        if executor is None or not executor._cancel_pending_futures:
            return
        for item in self._drain():
            item.future.cancel()
            del self.pending_work_items[item.number]
        executor._cancel_pending_futures = False

    def _terminate_broken(self, cause):
        executor = self.executor_reference()
        if executor is not None:
            executor._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
            executor._shutdown_thread = True
        self.fail_all(cause)
        for process in self.processes.values():
            process.terminate()
        for process in self.processes.values():
            process.join()

    def fail_all(self, cause=None):
        """Nobody will make the calls any more."""
        error = BrokenProcessPool('A process in the process pool was terminated abruptly while the future was '
                                  'running or pending.')
        if cause is not None:
            error.__cause__ = _RemoteTraceback(f"\n'''\n{''.join(cause)}'''")
        items = [*self.running.values(), *self._drain()]
        self.running.clear()
        for item in items:
            self.pending_work_items.pop(item.number, None)
        for item in items:
            try:
                item.future.set_exception(error)
            except _base.InvalidStateError:
                # Cancelled: that is known already.
                pass

    def _end_workers(self):
        # One for each: who takes one may be gone before the next is put.
        for _ in [process for process in self.processes.values() if process.is_alive()]:
            self.call_queue.put(None)
        for process in self.processes.values():
            process.join()


class ProcessPoolExecutor(_base.Executor):
    __kernel_object__ = True

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        _check_system_limits()
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if mp_context is None:
            mp_context = multiprocessing.get_context('spawn' if max_tasks_per_child is not None else None)
        # A process that has threads is not forked: then all workers are started before the manager.
        self._safe_to_dynamically_spawn_children = mp_context.get_start_method() != 'fork'
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError('max_tasks_per_child must be an integer')
            if max_tasks_per_child <= 0:
                raise ValueError('max_tasks_per_child must be >= 1')
            if not self._safe_to_dynamically_spawn_children:
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; "
                                 'supply a different mp_context.')
        self._handle = _kernel.new(_POOL, 0, max_workers, True)
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        # The processes by pid. As in CPython `_processes`, `_call_queue` and the like are None after a shutdown.
        self._processes = self._workers = {}
        self._work_numbers = itertools.count()
        self._queue_count = 0
        self._pending_work_items = {}
        # One for every worker that has nothing to do and has not been counted on yet.
        self._idle = []
        # One for every worker that may still be started.
        self._places = list(range(max_workers))
        self._broken = False
        self._shutdown_thread = False
        self._cancel_pending_futures = False
        self._executor_manager_thread = self._executor_manager_thread_wakeup = None
        self._state = 'new'
        self._started = Latch('start of the pool')
        self._call_queue = self._calls = _CallQueue(ctx=mp_context)
        _kernel.name(self._call_queue._handle, 'call queue')
        self._result_queue = self._results = mp_context.SimpleQueue()
        _kernel.name(self._result_queue._handle, 'result queue')

    def submit(self, fn, /, *args, **kwargs):
        return self._submit(_base.call_text(fn, args, kwargs), fn, args, kwargs)

    def _submit(self, text, fn, args, kwargs):
        refusal = self._refusal()
        if refusal:
            raise refusal
        future = _base.Future()
        future._stands_for(_kernel.task_new(self._handle, 3, text), text)
        manager = self._start_executor_manager_thread()
        number = next(self._work_numbers)
        self._queue_count = number + 1
        item = self._pending_work_items[number] = _WorkItem(number, text, future, fn, args, kwargs)
        self._work_queue.put(item)
        if self._safe_to_dynamically_spawn_children:
            self._adjust_process_count()
        if self._broken:
            # It has broken since: perhaps nobody looks into the queue any more.
            manager.fail_all()
        return future

    def _refusal(self):
        return BrokenProcessPool(self._broken) if self._broken else _base.refusal(self._shutdown_thread, _exiting)

    def _start_executor_manager_thread(self):
        # Of two threads that submit for the first time at once, one starts it.
        if self._executor_manager_thread is not None or not _vm.exchange(self, '_state', 'new', 'starting'):
            self._started.wait()
            return self._manager
        if not self._safe_to_dynamically_spawn_children:
            for _ in range(len(self._places)):
                self._places.pop()
                self._spawn_process()
        # Made after the workers, who have no use for copies of it.
        self._work_queue = queue.SimpleQueue()
        _kernel.name(self._work_queue._handle, 'work queue')
        self._executor_manager_thread_wakeup = _ThreadWakeup(self._work_queue)
        manager = _ExecutorManagerThread(self)
        manager.start()
        _managers.append(manager)
        self._executor_manager_thread = self._manager = manager
        self._started.set()
        return manager

    def _adjust_process_count(self):
        """Starts another worker unless one has nothing to do."""
        try:
            self._idle.pop()
            return
        except IndexError:
            pass
        try:
            self._places.pop()
        except IndexError:
            return
        self._spawn_process()

    def _spawn_process(self):
        process = self._mp_context.Process(
            target=_process_worker,
            args=(self._handle, self._calls, self._results, self._initializer, self._initargs,
                  self._max_tasks_per_child))
        process.start()
        self._workers[process.pid] = process

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the builtin `map`, with so many calls handed to a worker at a time."""
        if chunksize < 1:
            raise ValueError('chunksize must be >= 1.')
        end_time = None if timeout is None else timeout + time.monotonic()
        futures = []
        for chunk in itertools.batched(zip(*iterables), chunksize):
            text = _base.call_text(fn, chunk[0], {})
            if len(chunk) > 1:
                text = f'{text} … {_base.call_text(fn, chunk[-1], {})}'
            futures.append(self._submit(text, _process_chunk, (fn, chunk), {}))
        return _chain_from_iterable_of_lists(_base.result_iterator(futures, end_time))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._cancel_pending_futures = cancel_futures
        self._shutdown_thread = True
        manager = self._executor_manager_thread
        if manager:
            if manager.is_alive():
                self._executor_manager_thread_wakeup.wakeup()
            if wait:
                manager.join()
        self._executor_manager_thread = self._executor_manager_thread_wakeup = None
        self._processes = self._call_queue = self._result_queue = None


def _chain_from_iterable_of_lists(iterable):
    for items in iterable:
        yield from items
