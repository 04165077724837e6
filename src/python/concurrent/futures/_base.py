"""Futures, and what all executors have in common.

A future has no lock. Its state changes by `_vm.exchange`, which no other thread can come between, so of two threads that want
to cancel, start or finish it at the same time one does. Who adds something that is looked at when the future is done (a
waiter, a callback, the event that `result` waits for) adds it first and looks at the state then; who finishes the future changes the
state first and looks for them then. One of the two sees the other.
"""

import _kernel
import _vm
import time
import types
from _latch import Latch

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
# Cancelled, and whoever was to run it has noticed.
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
# The result is being stored: still running, as far as anybody can see.
_FINISHING = 'FINISHING'
FINISHED = 'FINISHED'

_FUTURE_STATES = [PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED]
_STATE_TO_DESCRIPTION_MAP = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
                             CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}
_CANCELLED = (CANCELLED, CANCELLED_AND_NOTIFIED)
_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
# `wait` and `as_completed` take a cancelled future for done only when its executor has come across it.
SETTLED = (CANCELLED_AND_NOTIFIED, FINISHED)

# What `task_end` says about how a task ended.
RETURNED = 0
RAISED = 1
DROPPED = 2

TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with futures themselves."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future is in a state that does not allow this."""


class BrokenExecutor(RuntimeError):
    """The executor can not be used any more."""


def logger():
    import logging
    return logging.getLogger('concurrent.futures')


def __getattr__(name):
    """What is loaded by those who ask for it: logging, and waiting for several futures."""
    if name == 'LOGGER':
        value = logger()
    elif name in ('wait', 'as_completed', 'DoneAndNotDoneFutures'):
        from concurrent.futures import _waiting
        value = getattr(_waiting, name)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


def call_text(fn, args, kwargs):
    """A call as the trace shows it: `visit(3)`."""
    while hasattr(fn, 'func'):
        args = fn.args + args
        kwargs = {**fn.keywords, **kwargs}
        fn = fn.func
    name = getattr(fn, '__name__', None) or type(fn).__name__
    shown = [_vm.short_repr(each) for each in args]
    shown.extend([f'{key}={_vm.short_repr(value)}' for key, value in kwargs.items()])
    text = ', '.join(shown)
    if len(text) > 40:
        text = text[:39] + '…'
    return f'{name.strip("<>")}({text})'


class Future:
    """What a call will answer."""

    # The number of its task in the trace; 0 for a future that is no call of an executor, or whose end has been told already.
    _task = 0

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []
        self._done = Latch('result')
        # Made for a program that asks for it.
        self._own_condition = None

    def _stands_for(self, task, text):
        """Ties it to a task of the trace."""
        self._task = task
        self._shown_as = f'<Future of {text}>'
        self._done = Latch(f'result of {text}')

    def __repr__(self):
        name = type(self).__name__
        shown = f'<{name} at {id(self):#x} state={_STATE_TO_DESCRIPTION_MAP.get(self._state, "running")}'
        if self._state is not FINISHED:
            return shown + '>'
        if self._exception:
            return f'{shown} raised {type(self._exception).__name__}>'
        return f'{shown} returned {type(self._result).__name__}>'

    @property
    def _condition(self):
        """Under which CPython changes the future. Here nobody needs it, but who waits for it hears of the end."""
        if self._own_condition is None:
            from threading import Condition
            _vm.exchange(self, '_own_condition', None, Condition())
        return self._own_condition

    def _wake(self):
        """Lets those go on who wait for the future alone."""
        self._done.set()
        if self._own_condition is not None:
            with self._own_condition:
                self._own_condition.notify_all()

    def cancelled(self):
        return self._state in _CANCELLED

    def running(self):
        return self._state is RUNNING or self._state is _FINISHING

    def done(self):
        return self._state in _DONE

    def cancel(self):
        """Cancels it unless it has begun; answers whether it is cancelled."""
        if _vm.exchange(self, '_state', PENDING, CANCELLED):
            if self._task:
                _kernel.task_end(self._task, DROPPED, None)
            self._wake()
            self._invoke_callbacks()
        return self._state in _CANCELLED

    def result(self, timeout=None):
        if self._state in _DONE or self._done.wait(timeout) or self._state in _DONE:
            if self._state in _CANCELLED:
                raise CancelledError()
            return self.__get_result()
        raise TimeoutError()

    def __get_result(self):
        if self._exception:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        if self._state in _DONE or self._done.wait(timeout) or self._state in _DONE:
            if self._state in _CANCELLED:
                raise CancelledError()
            return self._exception
        raise TimeoutError()

    # Callbacks

    def add_done_callback(self, fn):
        """Has a function called with the future when it is done: by whoever finishes it, or here and now."""
        if self._state not in _DONE:
            self._done_callbacks.append(fn)
            if self._state in _DONE:
                self._invoke_callbacks()
            return
        try:
            fn(self)
        except Exception:
            logger().exception('exception calling callback for %r', self)

    def _invoke_callbacks(self):
        callbacks = self._done_callbacks
        while callbacks:
            try:
                callback = callbacks.pop(0)
            except IndexError:
                break
            try:
                callback(self)
            except Exception:
                logger().exception('exception calling callback for %r', self)

    # For executors

    def set_running_or_notify_cancel(self):
        """Marks it as begun; False when it was cancelled before."""
        if _vm.exchange(self, '_state', PENDING, RUNNING):
            return True
        if _vm.exchange(self, '_state', CANCELLED, CANCELLED_AND_NOTIFIED):
            self._tell_waiters()
            return False
        logger().critical('Future %s in unexpected state: %s', id(self), self._state)
        raise RuntimeError('Future in unexpected state')

    def set_result(self, result):
        self._claim()
        self._result = result
        self._settle(RETURNED, result)

    def set_exception(self, exception):
        self._claim()
        self._exception = exception
        self._settle(RAISED, exception)

    def _claim(self):
        """Only one may finish it."""
        if not (_vm.exchange(self, '_state', RUNNING, _FINISHING)
                or _vm.exchange(self, '_state', PENDING, _FINISHING)):
            raise InvalidStateError(f'{self._state}: {self!r}')

    def _settle(self, how, outcome):
        self._state = FINISHED
        self._tell(how, outcome)
        self._tell_waiters()
        self._wake()
        self._invoke_callbacks()

    def _tell(self, how, outcome):
        """Tells the trace that the task has ended."""
        if self._task:
            _kernel.task_end(self._task, how, outcome)

    def _tell_waiters(self):
        for waiter in list(self._waiters):
            waiter.notice(self)

    __class_getitem__ = classmethod(types.GenericAlias)


def refusal(is_shut_down, is_exiting):
    """Why nothing can be submitted to an executor, as an exception; None when it can."""
    if is_shut_down:
        return RuntimeError('cannot schedule new futures after shutdown')
    if is_exiting:
        return RuntimeError('cannot schedule new futures after interpreter shutdown')
    return None


class Executor:
    """What makes calls elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As the builtin `map`, with all calls submitted at once; results come in the order of the arguments."""
        end_time = None if timeout is None else timeout + time.monotonic()
        return result_iterator([self.submit(fn, *args) for args in zip(*iterables)], end_time)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def result_iterator(futures, end_time):
    """The results of futures, one after the other. Who stops before the end has no use for the rest."""
    try:
        futures.reverse()
        while futures:
            if end_time is None:
                yield _result_or_cancel(futures.pop())
            else:
                yield _result_or_cancel(futures.pop(), end_time - time.monotonic())
    finally:
        for future in futures:
            future.cancel()


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()
