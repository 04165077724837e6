"""Calls that are made elsewhere: in the threads or processes of a pool. What a call will answer is a Future."""

# Supported: both executors, `wait`, `as_completed`, callbacks, cancelling.

from concurrent.futures._base import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, BrokenExecutor, CancelledError, Executor, Future,
    InvalidStateError, TimeoutError,
)
from concurrent.futures._waiting import as_completed, wait

__all__ = (
    'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError', 'InvalidStateError',
    'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor',
)


def __dir__():
    return __all__ + ('__author__', '__doc__')


def __getattr__(name):
    """The executors are loaded by those who use them: processes need much that threads do not."""
    if name == 'ThreadPoolExecutor':
        from concurrent.futures.thread import ThreadPoolExecutor as executor
    elif name == 'ProcessPoolExecutor':
        from concurrent.futures.process import ProcessPoolExecutor as executor
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = executor
    return executor
