"""What the worker processes of a pool do, and what goes to and fro between them and the pool."""

import _kernel
import _vm
import os
from concurrent.futures import _base
from traceback import format_exception


class RemoteTraceback(Exception):
    """Stands in a chain of exceptions for where the exception was raised, in another process."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


RemoteTraceback.__module__ = 'concurrent.futures.process'
RemoteTraceback.__name__ = RemoteTraceback.__qualname__ = '_RemoteTraceback'


class _ExceptionWithTraceback:
    """An exception on its way; a traceback cannot be pickled, its text can."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.exc.__traceback__ = None
        self.tb = f'\n"""\n{"".join(format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return _rebuild_exc, (self.exc, self.tb)


def _rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class _CallItem:
    """A call, for whichever worker takes it."""

    def __init__(self, work_id, task, text, fn, args, kwargs):
        self._shown_as = text
        self.work_id = work_id
        self.task = task
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def __reduce__(self):
        return _CallItem, (self.work_id, self.task, self._shown_as, self.fn, self.args, self.kwargs)


class _ResultItem:
    """What has come of a call. `exit_pid`: the worker that made it leaves."""

    def __init__(self, work_id, text, result=None, exception=None, exit_pid=None):
        self._shown_as = text
        self.work_id = work_id
        self.result = result
        self.exception = exception
        self.exit_pid = exit_pid

    def __reduce__(self):
        return _ResultItem, (self.work_id, self._shown_as, self.result, self.exception, self.exit_pid)


def _process_chunk(fn, chunk):
    """Several calls of `map` in one."""
    return [fn(*args) for args in chunk]


def _process_worker(pool, call_queue, result_queue, initializer, initargs, max_tasks):
    """Makes calls until there is None instead of one."""
    _kernel.pool_worker(pool, 1)
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            _base.logger().critical('Exception in initializer:', exc_info=True)
            # That a worker has ended breaks the pool.
            return
    done = 0
    exit_pid = None
    while exit_pid is None:
        item = call_queue.get()
        if item is None:
            break
        done += 1
        if max_tasks is not None and done >= max_tasks:
            exit_pid = os.getpid()
        _kernel.task_run(item.task)
        try:
            result = item.fn(*item.args, **item.kwargs)
        except BaseException as error:
            _kernel.task_end(item.task, _base.RAISED, error)
            _sendback_result(result_queue, item, exit_pid, exception=error)
        else:
            _kernel.task_end(item.task, _base.RETURNED, result)
            _sendback_result(result_queue, item, exit_pid, result=result)
    _kernel.pool_worker(pool, 0)


def _sendback_result(result_queue, item, exit_pid, result=None, exception=None):
    """Sends what has come of a call; if that cannot be pickled, the exception that says so."""
    shown = _vm.short_repr(result if exception is None else exception)
    if exception is not None:
        exception = _ExceptionWithTraceback(exception, exception.__traceback__)
    try:
        result_queue.put(_ResultItem(item.work_id, f'{item._shown_as}: {shown}', result, exception, exit_pid))
    except BaseException as error:
        result_queue.put(_ResultItem(item.work_id, f'{item._shown_as}: {_vm.short_repr(error)}', None,
                                    _ExceptionWithTraceback(error, error.__traceback__), exit_pid))
