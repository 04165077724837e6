"""Running a program's main coroutine, from the making of a loop to its closing."""

import _signals
import contextvars
import enum
import threading
from _asyncio import QuietTask
from asyncio import coroutines, events, exceptions, tasks

__all__ = ('Runner', 'run')

_SIGINT = 2
# How long threads of the default executor are waited for at the end.
_PATIENCE = 300


class _State(enum.Enum):
    CREATED = 'created'
    INITIALIZED = 'initialized'
    CLOSED = 'closed'


class Runner:
    """A loop for the time of a `with` block, in which several coroutines can be run one after the other."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _State.CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._is_set = False
        self._interrupts = 0

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def close(self):
        if self._state is not _State.INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(QuietTask(loop.shutdown_asyncgens(), loop=loop))
            loop.run_until_complete(QuietTask(loop.shutdown_default_executor(_PATIENCE), loop=loop))
        finally:
            if self._is_set:
                events.set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = _State.CLOSED

    def get_loop(self):
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        if not coroutines.iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        self._lazy_init()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        handler = self._take_interrupts(task)
        try:
            return self._loop.run_until_complete(task)
        except exceptions.CancelledError:
            if self._interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt() from None
            raise
        finally:
            if handler is not None and _signals.get_handler(_SIGINT) is handler:
                _signals.set_handler(_SIGINT, _signals.default_int_handler)

    def _take_interrupts(self, task):
        """Has the first Ctrl-C cancel the task, so that it can clean up; the next one interrupts at once."""
        self._interrupts = 0
        if (threading.current_thread() is not threading.main_thread()
                or _signals.get_handler(_SIGINT) is not _signals.default_int_handler):
            return None

        def handler(number, frame):
            self._interrupts += 1
            if self._interrupts == 1 and not task.done():
                task.cancel()
                self._loop.call_soon_threadsafe(lambda: None)
                return
            raise KeyboardInterrupt()
        _signals.set_handler(_SIGINT, handler)
        return handler

    def _lazy_init(self):
        if self._state is _State.CLOSED:
            raise RuntimeError('Runner is closed')
        if self._state is _State.INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = events.new_event_loop()
            events.set_event_loop(self._loop)
            self._is_set = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = contextvars.copy_context()
        self._state = _State.INITIALIZED


def run(main, *, debug=None, loop_factory=None):
    """Runs a coroutine in a loop of its own and answers its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    pending = [task for task in loop._tasks if not task.done()]
    if not pending:
        return
    for task in pending:
        task.cancel()
    loop.run_until_complete(tasks.gather(*pending, return_exceptions=True))
    for task in pending:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': task.exception(),
                'task': task,
            })
