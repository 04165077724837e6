"""Waiting for what another thread or process does."""

import os
import time


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Lets a loop go round until it breaks; when that takes too long, AssertionError, or the end of the loop."""
    if timeout <= 0:
        raise ValueError('timeout must be greater than zero')
    began = time.monotonic()
    while True:
        yield
        if time.monotonic() >= began + timeout:
            break
    if error:
        shown = f'timeout ({time.monotonic() - began:.1f} seconds)'
        raise AssertionError(f'{shown}: {err_msg}' if err_msg else shown)


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.010, max_delay=1.0, error=True):
    """The same, sleeping ever longer between the rounds."""
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


def wait_process(pid, *, exitcode, timeout=None):
    """Waits for a process, which must end with this exit code; one that does not end in time is killed."""
    import signal
    from . import LONG_TIMEOUT
    if timeout is None:
        timeout = LONG_TIMEOUT
    for _ in sleeping_retry(timeout, error=False):
        found, status = os.waitpid(pid, os.WNOHANG)
        if found:
            break
    else:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise AssertionError(f'process {pid} is still running after {timeout:.1f} seconds')
    code = os.waitstatus_to_exitcode(status)
    if code != exitcode:
        raise AssertionError(f'process {pid} exited with code {code}, but exit code {exitcode} is expected')
    if found != pid:
        raise AssertionError(f'pid {found} != {pid}')


def reap_children():
    """Waits for every child that has ended and that nobody has waited for."""
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
