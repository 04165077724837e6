"""Futures and tasks. Frames of this file do not show in tracebacks.

The trace knows tasks by numbers; a future may have something to say about itself to whoever awaits it: `_told`, the number of what
is waited for (0: nothing that the trace knows) and what it is in words.
"""

import _kernel
import contextvars
import types
from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError
from asyncio.reprs import future_repr, print_task_stack, task_repr

_PENDING = 'PENDING'
_CANCELLED = 'CANCELLED'
_FINISHED = 'FINISHED'

# What `task_end` says about how a task ended.
_RETURNED = 0
_RAISED = 1
_DROPPED = 2
_COROUTINE = 1


class Future:
    """The result of something that is still to happen, for coroutines to await."""

    # Set while a task is to wait for the future that has been yielded to it.
    _asyncio_future_blocking = False

    _state = _PENDING
    _result = None
    _exception = None
    _exception_tb = None
    _cancel_message = None
    _cancelled_exc = None
    _source_traceback = None
    _told = (0, 'waits for a future')

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return future_repr(self)

    __class_getitem__ = classmethod(types.GenericAlias)

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state is not _PENDING

    def cancelled(self):
        return self._state is _CANCELLED

    def cancel(self, msg=None):
        """Cancels it unless it is done; answers whether it did."""
        self._loop._retrieved(self)
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._schedule_callbacks()
        return True

    def _make_cancelled_error(self):
        """The exception of one who waits for something that was cancelled; the first gets the one that ended a task."""
        error = self._cancelled_exc
        if error is not None:
            self._cancelled_exc = None
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError('Result is not set.')
        if self._exception is not None:
            self._loop._retrieved(self)
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        if self._state is _CANCELLED:
            raise self._make_cancelled_error()
        if self._state is _PENDING:
            raise InvalidStateError('Exception is not set.')
        self._loop._retrieved(self)
        return self._exception

    def set_result(self, result):
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        if self._state is not _PENDING:
            raise InvalidStateError('invalid state')
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError('invalid exception object')
        if isinstance(exception, StopIteration):
            error = RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
            error.__cause__ = error.__context__ = exception
            exception = error
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._schedule_callbacks()
        self._loop._not_retrieved(self)

    @property
    def _log_traceback(self):
        return self._loop._is_not_retrieved(self)

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError('_log_traceback can only be set to False')
        self._loop._retrieved(self)

    # Callbacks

    def add_done_callback(self, fn, *, context=None):
        """Has a function called by the loop, with the future, once it is done."""
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Forgets a function; answers how often it was there."""
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def _schedule_callbacks(self):
        callbacks = self._callbacks[:]
        self._callbacks.clear()
        for fn, context in callbacks:
            self._loop.call_soon(fn, self, context=context)

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state is _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = '_asyncio'

# How many tasks have been given a name by their number.
_named = 0


def _next_name():
    global _named
    _named += 1
    return f'Task-{_named}'


# By loop: the task that it executes.
_current_tasks = {}


def current_task(loop=None):
    """The task that is executed, or None."""
    return _current_tasks.get(events.get_running_loop() if loop is None else loop)


class Task(Future):
    """A coroutine that the loop drives, step by step. Between two steps it waits for one future (`_fut_waiter`) or for its turn."""

    # Is it worth a word when the loop is closed before the task is done?
    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not _is_coroutine(coro):
            raise TypeError(f'a coroutine was expected, got {coro!r}')
        self._coro = coro
        self._name = _next_name() if name is None else str(name)
        self._num_cancels_requested = 0
        self._must_cancel = False
        self._fut_waiter = None
        self._context = contextvars.copy_context() if context is None else context
        shown = self._name
        if name is None:
            shown = f'{shown} ({getattr(coro, "__name__", type(coro).__name__)})'
        self._shown_as = f'<Task {shown}>'
        self._number = self._tell_new(shown)
        self._told = self._number, f'waits for {shown}'
        if eager_start and self._loop.is_running():
            self._start_now()
        else:
            self._loop._tasks[self] = None
            self._loop.call_soon(self._step, context=self._context)

    def __repr__(self):
        return task_repr(self)

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_stack(self, *, limit=None):
        frame = getattr(self._coro, 'cr_frame', None)
        return [] if frame is None or limit == 0 else [frame]

    def print_stack(self, *, limit=None, file=None):
        print_task_stack(self, limit, file)

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    # What the trace is told

    def _tell_new(self, shown):
        return _kernel.task_new(0, _COROUTINE, shown)

    def _tell_run(self):
        _kernel.task_run(self._number)

    def _tell_wait(self, on, text):
        _kernel.task_wait(self._number, on, text)

    def _tell_end(self, how, outcome):
        _kernel.task_end(self._number, how, outcome)

    # Cancellation

    def cancel(self, msg=None):
        """Has CancelledError raised in the coroutine at its next step; answers whether it is not done yet."""
        self._loop._retrieved(self)
        if self._state is not _PENDING:
            return False
        self._num_cancels_requested += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._num_cancels_requested

    def uncancel(self):
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    # Steps

    def _start_now(self):
        """The first step of an eager task, inside of whoever makes it."""
        loop = self._loop
        around = _current_tasks.get(loop)
        _current_tasks[loop] = self
        loop._tasks[self] = None
        try:
            self._tell_run()
            self._context.run(self._advance, None)
        finally:
            if around is None:
                del _current_tasks[loop]
            else:
                _current_tasks[loop] = around
                around._tell_run()

    def _step(self, error=None):
        """Lets the coroutine go on, or raises an exception where it stands."""
        if self._state is not _PENDING:
            raise InvalidStateError(f'__step(): already done: {self!r}, {error!r}')
        if self._must_cancel:
            if not isinstance(error, CancelledError):
                error = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop = self._loop
        other = _current_tasks.get(loop)
        if other is not None:
            raise RuntimeError(f'Cannot enter into task {self!r} while another task {other!r} is being executed.')
        _current_tasks[loop] = self
        try:
            self._tell_run()
            self._advance(error)
        finally:
            del _current_tasks[loop]

    def _advance(self, error):
        coro = self._coro
        try:
            yielded = coro.send(None) if error is None else coro.throw(error)
        except StopIteration as stop:
            if self._must_cancel:
                # Cancelled by its own last step.
                self._must_cancel = False
                self._end(_DROPPED, None)
                super().cancel(msg=self._cancel_message)
            else:
                self._end(_RETURNED, stop.value)
                super().set_result(stop.value)
        except CancelledError as cancelled:
            self._cancelled_exc = cancelled
            self._end(_DROPPED, None)
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as raised:
            self._end(_RAISED, raised)
            super().set_exception(raised)
            raise
        except BaseException as raised:
            self._end(_RAISED, raised)
            super().set_exception(raised)
        else:
            self._wait_for(yielded)

    def _end(self, how, outcome):
        self._loop._tasks.pop(self, None)
        self._tell_end(how, outcome)

    def _wait_for(self, yielded):
        """Goes on when what the coroutine has yielded is done."""
        blocking = getattr(yielded, '_asyncio_future_blocking', None)
        if blocking is None:
            self._tell_wait(0, 'lets others run')
            if yielded is None:
                self._loop.call_soon(self._step, context=self._context)
            else:
                self._complain(f'Task got bad yield: {yielded!r}')
            return
        on, text = getattr(yielded, '_told', Future._told)
        self._tell_wait(on, text)
        if yielded.get_loop() is not self._loop:
            self._complain(f'Task {self!r} got Future {yielded!r} attached to a different loop')
        elif not blocking:
            self._complain(f'yield was used instead of yield from in task {self!r} with {yielded!r}')
        elif yielded is self:
            self._complain(f'Task cannot await on itself: {self!r}')
        else:
            yielded._asyncio_future_blocking = False
            yielded.add_done_callback(self.task_wakeup, context=self._context)
            self._fut_waiter = yielded
            if self._must_cancel and yielded.cancel(msg=self._cancel_message):
                self._must_cancel = False

    def _complain(self, message):
        self._loop.call_soon(self._step, RuntimeError(message), context=self._context)

    def task_wakeup(self, future):
        """What it waits for is done."""
        error = None
        try:
            future.result()
        except BaseException as raised:
            error = raised
        # Not before the handling has ended: for the coroutine there is nothing being handled.
        self._step(error)


Task.__module__ = '_asyncio'


class QuietTask(Task):
    """A task of the library itself, of which the trace is told nothing."""

    def _tell_new(self, shown):
        return 0

    def _tell_run(self):
        pass

    def _tell_wait(self, on, text):
        pass

    def _tell_end(self, how, outcome):
        pass


def _is_coroutine(coro):
    from asyncio.coroutines import iscoroutine
    return iscoroutine(coro)
