"""The event loop: calls what is ready, then waits for the next timer or for another thread."""

import _kernel
import sys
import threading
import time
from _heap import heappop, heappush
from _weakrefset import WeakSet
from asyncio import coroutines, events, futures, tasks
from asyncio.datagrams import DatagramLoop
from asyncio.servers import ServerLoop
from asyncio.sockets import SocketLoop
from asyncio.unix_events import SignalLoop

__all__ = ('BaseEventLoop', 'EventLoop', 'SelectorEventLoop')

_EVENT = 5


def _run_until_complete_cb(future):
    """The future of run_until_complete is done. An exception that is to end the program has ended the loop already."""
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class BaseEventLoop(SocketLoop, ServerLoop, DatagramLoop, SignalLoop, events.AbstractEventLoop):
    """
    What is ready is in a list to which other threads may add at any time (`append` and `pop` go as a whole); who adds from another
    thread sets the event that the loop waits for when nothing is ready.
    """

    slow_callback_duration = 0.1

    def __init__(self):
        self._ready = []
        # A heap of (when, number, handle): of timers for the same moment the first one comes first.
        self._scheduled = []
        self._timers = 0
        self._closed = False
        self._stopping = False
        self._thread_id = None
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._default_executor = None
        self._executor_shutdown_called = False
        self._asyncgens = WeakSet()
        self._hooks_before = None
        # The tasks that are not done, in the order in which they were made.
        self._tasks = {}
        # Futures and tasks with exceptions that nobody has asked for yet.
        self._unheard = {}
        self._init_sockets()
        self._init_signals()
        self._wake = _kernel.new(_EVENT, 0, 0, False)
        _kernel.name(self._wake, 'event loop')

    def __repr__(self):
        return (f'<{type(self).__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    # What is to be called

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_soon')
        return self._call_soon(callback, args, context)

    def _call_soon(self, callback, args, context):
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, 'call_soon_threadsafe')
        handle = self._call_soon(callback, args, context)
        _kernel.event_set(self._wake)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, 'call_at')
        timer = events.TimerHandle(when, callback, args, self, context)
        self._timers += 1
        heappush(self._scheduled, (when, self._timers, timer))
        return timer

    def _run_once(self):
        """Waits until something is ready and calls what is; what becomes ready meanwhile is for the next time."""
        scheduled = self._scheduled
        while scheduled and scheduled[0][2]._cancelled:
            heappop(scheduled)
        if self._ready or self._stopping:
            self._select(0)
        elif not scheduled:
            self._select(None)
        else:
            # In whole milliseconds, rounded up, as epoll does: what is due at about the same time is done together.
            self._select(max(0, -((self.time() - scheduled[0][0]) * 1000 // 1)) / 1000)
        now = self.time()
        while scheduled and scheduled[0][0] <= now:
            self._ready.append(heappop(scheduled)[2])
        for _ in range(len(self._ready)):
            handle = self._ready.pop(0)
            if handle._cancelled:
                continue
            if self._debug:
                self._run_timed(handle)
            else:
                handle._run()

    # What debug mode looks at

    def _check_thread(self):
        if self._thread_id is not None and threading.get_ident() != self._thread_id:
            raise RuntimeError(
                'Non-thread-safe operation invoked on an event loop other than the current one')

    def _check_callback(self, callback, method):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError(f'coroutines cannot be used with {method}()')
        if not callable(callback):
            raise TypeError(f'a callable object was expected by {method}(), got {callback!r}')

    def _run_timed(self, handle):
        """Calls it, and complains when it has kept everybody waiting."""
        begun = self.time()
        handle._run()
        took = self.time() - begun
        if took >= self.slow_callback_duration:
            callback = getattr(handle._callback, '__self__', None)
            shown = repr(callback) if isinstance(callback, tasks.Task) else str(handle)
            _logger().warning('Executing %s took %.3f seconds', shown, took)

    # Running

    def run_forever(self):
        self._check_closed()
        self._check_running()
        self._hooks_before = sys.get_asyncgen_hooks()
        self._thread_id = threading.get_ident()
        sys.set_asyncgen_hooks(firstiter=self._asyncgen_begins, finalizer=self._asyncgen_is_dropped)
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*self._hooks_before)

    def run_until_complete(self, future):
        """Runs until a future or coroutine is done; answers its result or raises its exception."""
        self._check_closed()
        self._check_running()
        own = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if own:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if own and future.done() and not future.cancelled():
                # Nobody else can ask for it.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._report_unheard()
        self._remove_signal_handlers()
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        self._executor_shutdown_called = True
        executor = self._default_executor
        if executor is not None:
            self._default_executor = None
            executor.shutdown(wait=False)

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    # Futures and tasks

    def create_future(self):
        return futures.Future(loop=self)

    def _future(self, text, on=0):
        """A future that says what those who await it wait for."""
        future = futures.Future(loop=self)
        future._told = on, text
        return future

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        if context is None:
            task = self._task_factory(self, coro)
        else:
            task = self._task_factory(self, coro, context=context)
        task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # Exceptions

    def _not_retrieved(self, future):
        self._unheard[future] = None

    def _retrieved(self, future):
        self._unheard.pop(future, None)

    def _is_not_retrieved(self, future):
        return future in self._unheard

    def _report_unheard(self):
        """At the end: exceptions that nobody has asked for, and tasks that have not come to their end."""
        for future in list(self._unheard):
            self.call_exception_handler({
                'message': f'{type(future).__name__} exception was never retrieved',
                'exception': future._exception,
                'future': future,
            })
        self._unheard.clear()
        for task in list(self._tasks):
            if task._log_destroy_pending:
                self.call_exception_handler({'task': task, 'message': 'Task was destroyed but it is pending!'})

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Logs what has gone wrong."""
        error = context.get('exception')
        lines = [context.get('message') or 'Unhandled exception in event loop']
        lines.extend([f'{key}: {context[key]!r}' for key in sorted(context) if key not in ('message', 'exception')])
        _logger().error('\n'.join(lines), exc_info=error or False)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler({
                'message': 'Unhandled error in exception handler',
                'exception': error,
                'context': context,
            })

    # Threads

    def run_in_executor(self, executor, func, *args):
        """Has a function called by a thread of a pool; answers the future of its result."""
        self._check_closed()
        if executor is None:
            if self._executor_shutdown_called:
                raise RuntimeError('Executor shutdown has been called')
            executor = self._default_executor
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = self._default_executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                _kernel.name(executor._handle, 'default executor')
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self._future('waits for the default executor to shut down')
        thread = threading.Thread(target=self._do_shutdown, args=(future,))
        thread.start()
        from asyncio import timeouts
        try:
            async with timeouts.timeout(timeout):
                await future
        except TimeoutError:
            import warnings
            warnings.warn(f'The executor did not finishing joining its threads within {timeout} seconds.',
                          RuntimeWarning, stacklevel=2)
            self._default_executor.shutdown(wait=False)
        else:
            thread.join()

    def _do_shutdown(self, future):
        self._default_executor.shutdown(wait=True)
        if not self.is_closed():
            self.call_soon_threadsafe(futures._set_result_unless_cancelled, future, None)

    # Asynchronous generators

    def _asyncgen_begins(self, generator):
        self._asyncgens.add(generator)

    def _asyncgen_is_dropped(self, generator):
        """Nothing refers to it any more: the loop finishes it."""
        self._asyncgens.discard(generator)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that have not come to their end."""
        closing = [generator for generator in self._asyncgens if generator.ag_frame is not None]
        self._asyncgens.clear()
        if not closing:
            return
        results = await tasks.gather(*[generator.aclose() for generator in closing], return_exceptions=True)
        for result, generator in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': f'an error occurred during closing of asynchronous generator {generator!r}',
                    'exception': result,
                    'asyncgen': generator,
                })


def _logger():
    import logging
    return logging.getLogger('asyncio')


class SelectorEventLoop(BaseEventLoop):
    """The loop of this machine."""


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = '_UnixSelectorEventLoop'
SelectorEventLoop.__module__ = 'asyncio.unix_events'
EventLoop = SelectorEventLoop
