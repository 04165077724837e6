"""Futures, and futures of other threads."""

import concurrent.futures
from _asyncio import Future
from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ('Future', 'wrap_future', 'isfuture')


def isfuture(obj):
    return hasattr(type(obj), '_asyncio_future_blocking') and obj._asyncio_future_blocking is not None


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def _converted(error):
    """An exception of concurrent.futures as asyncio has it."""
    if type(error) is concurrent.futures.CancelledError:
        return CancelledError(*error.args)
    if type(error) is concurrent.futures.InvalidStateError:
        return InvalidStateError(*error.args)
    return error


def _copy_state(source, target):
    """Ends a future as another one has ended."""
    if target.cancelled():
        return
    if source.cancelled():
        target.cancel()
        return
    error = source.exception()
    if error is not None:
        target.set_exception(_converted(error))
    else:
        target.set_result(source.result())


def wrap_future(future, *, loop=None):
    """A future of the loop for one of an executor."""
    if isfuture(future):
        return future
    assert isinstance(future, concurrent.futures.Future), \
        f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = events.get_event_loop()
    wrapped = loop._future(f'waits for {future._done._name}', future._task)

    def ended(future):
        if not loop.is_closed():
            loop.call_soon_threadsafe(_copy_state, future, wrapped)

    def cancelled(wrapped):
        if wrapped.cancelled():
            future.cancel()
    wrapped.add_done_callback(cancelled)
    future.add_done_callback(ended)
    return wrapped


def chain_to_thread(task, future):
    """Ends a future that another thread waits for when a task ends; cancelling it cancels the task."""
    loop = task.get_loop()

    def ended(task):
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        error = task.exception()
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(task.result())

    def cancelled(future):
        if future.cancelled():
            loop.call_soon_threadsafe(task.cancel)
    task.add_done_callback(ended)
    future.add_done_callback(cancelled)
