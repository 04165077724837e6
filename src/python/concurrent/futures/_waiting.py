"""Waiting for several futures."""

import time
from _latch import Latch
from collections import namedtuple
from concurrent.futures._base import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, SETTLED

DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')
DoneAndNotDoneFutures.__module__ = 'concurrent.futures._base'


def _failed(future):
    return not future.cancelled() and future.exception() is not None


class _Gathering:
    """Waits until enough of some futures are settled."""

    def __init__(self, futures, return_when):
        self._return_when = return_when
        self.left = set(futures)
        self._enough = Latch(f'{"first" if return_when == FIRST_COMPLETED else "end"} of {len(futures)} futures')

    def notice(self, future):
        self.left.discard(future)
        if not self.left or self._return_when == FIRST_COMPLETED or (
                self._return_when == FIRST_EXCEPTION and _failed(future)):
            self._enough.set()

    def wait(self, timeout):
        self._enough.wait(timeout)


class _Stream:
    """Collects futures in the order in which they are settled."""

    def __init__(self, count):
        self.arrived = []
        self._more = Latch(f'next of {count} futures')

    def notice(self, future):
        self.arrived.append(future)
        self._more.set()

    def wait(self, timeout):
        self._more.wait(timeout)
        self._more.clear()


def _install(waiter, futures):
    """Has a waiter told of all that are settled, before or later; of some perhaps twice."""
    for future in futures:
        future._waiters.append(waiter)
        if future._state in SETTLED:
            waiter.notice(future)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; answers those that are done and those that are not."""
    fs = set(fs)
    done = {future for future in fs if future._state in SETTLED}
    enough = len(done) == len(fs)
    if return_when == FIRST_COMPLETED:
        enough = enough or bool(done)
    elif return_when == FIRST_EXCEPTION:
        enough = enough or any([_failed(future) for future in done])
    if enough:
        return DoneAndNotDoneFutures(done, fs - done)
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return condition: {return_when!r}')
    waiter = _Gathering(fs, return_when)
    _install(waiter, fs)
    waiter.wait(timeout)
    for future in fs:
        future._waiters.remove(waiter)
    not_done = set(waiter.left)
    return DoneAndNotDoneFutures(fs - not_done, not_done)


def as_completed(fs, timeout=None):
    """Yields each future as it is settled."""
    if timeout is not None:
        end_time = timeout + time.monotonic()
    fs = pending = set(fs)
    total = len(pending)
    waiter = _Stream(total)
    _install(waiter, pending)
    try:
        while True:
            while waiter.arrived:
                found = [waiter.arrived.pop(0)]
                if found[0] in pending:
                    pending.remove(found[0])
                    found[0]._waiters.remove(waiter)
                    # What has been yielded is not kept.
                    yield found.pop()
            if not pending:
                return
            left = None
            if timeout is not None:
                left = end_time - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.wait(left)
    finally:
        for future in pending:
            future._waiters.remove(waiter)


wait.__module__ = as_completed.__module__ = 'concurrent.futures._base'
