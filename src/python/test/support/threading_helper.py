"""Threads in tests: none may be left over."""

import _thread
import contextlib
import functools
import threading
import time
import unittest

from . import SHORT_TIMEOUT, gc_collect, print_warning, sleeping_retry

# What a program may do here: start threads.
can_start_thread = True


def threading_setup():
    """What `threading_cleanup` compares with afterwards."""
    return _thread._count(), len(threading._dangling)


def threading_cleanup(*original_values):
    """Waits a moment for the threads that a test has left over, and says so where they stay."""
    original_count, original_dangling = original_values
    for _ in sleeping_retry(1.0, error=False):
        if _thread._count() <= original_count:
            return
        gc_collect()
    dangling = list(threading._dangling)
    print_warning(f'threading_cleanup() failed to clean up {_thread._count() - original_count} threads '
                  f'(count: {_thread._count()}, dangling: {len(dangling)})')
    for thread in dangling:
        print_warning(f'Dangling thread: {thread!r}')


def reap_threads(func):
    """A test after which the threads it started have ended."""
    @functools.wraps(func)
    def wrapper(*args):
        before = threading_setup()
        try:
            return func(*args)
        finally:
            threading_cleanup(*before)
    return wrapper


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """All threads that are started within the block, by `_thread` too, must end within it or soon after."""
    if timeout is None:
        timeout = SHORT_TIMEOUT
    before = _thread._count()
    try:
        yield
    finally:
        began = time.monotonic()
        for _ in sleeping_retry(timeout, error=False):
            gc_collect()
            count = _thread._count()
            if count <= before:
                break
        else:
            raise AssertionError(f'wait_threads() failed to cleanup {count - before} threads after '
                                 f'{time.monotonic() - began:.1f} seconds (count: {count}, old count: {before})')


def join_thread(thread, timeout=None):
    """Joins a thread, which must end in time."""
    if timeout is None:
        timeout = SHORT_TIMEOUT
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError(f'failed to join the thread in {timeout:.1f} seconds')


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    """Starts them, and joins them after the block; `unlock` is called in between, so that they can end."""
    started = []
    try:
        try:
            for thread in threads:
                thread.start()
                started.append(thread)
        except BaseException:
            print_warning(f"Can't start {len(list(threads))} threads, only {len(started)} threads started")
            raise
        yield
    finally:
        if unlock is not None:
            unlock()
        end = time.monotonic() + SHORT_TIMEOUT
        for thread in started:
            thread.join(max(0.01, end - time.monotonic()))
        left = [thread for thread in started if thread.is_alive()]
        if left:
            raise AssertionError(f'Unable to join {len(left)} threads')


class catch_threading_exception:
    """What `threading.excepthook` is told within the block: `exc_type`, `exc_value`, `exc_traceback` and `thread`."""

    def __init__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._before = None

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __enter__(self):
        self._before = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


def requires_working_threading(*, module=False):
    """A decorator for tests that start threads; with `module`, for all of a module, and called at its beginning."""
    if module:
        return None
    return unittest.skipUnless(can_start_thread, 'requires threading support')


def run_concurrently(worker_func, nthreads, args=(), kwargs={}):
    """Calls the function in so many threads at once; the first exception is raised again."""
    barrier = threading.Barrier(nthreads)

    def work():
        barrier.wait()
        worker_func(*args, **kwargs)

    with catch_threading_exception() as caught:
        with start_threads([threading.Thread(target=work) for _ in range(nthreads)]):
            pass
        if caught.exc_value is not None:
            raise caught.exc_value
