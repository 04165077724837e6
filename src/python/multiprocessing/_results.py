"""What becomes of the calls that were given to a pool."""

import _kernel
import itertools
import threading
import time
from multiprocessing.context import TimeoutError

_numbers = itertools.count()


class ApplyResult:
    """What one call will answer."""

    def __init__(self, pool, callback, error_callback, text=''):
        self._pool = pool
        self._event = threading.Event()
        _kernel.name(self._event._handle, text)
        self._job = next(_numbers)
        self._callback = callback
        self._error_callback = error_callback
        self._success = None
        self._value = None
        pool._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f'{self!r} not ready')
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _set(self, i, outcome):
        self._success, self._value = outcome
        self._finish()

    def _finish(self):
        """The result is complete: callbacks are made by the thread that found it so."""
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        self._pool._forget(self._job)
        self._pool = None


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    """What `map` will answer: the results of all calls, or the first exception that came back."""

    def __init__(self, pool, chunksize, length, callback, error_callback, text):
        ApplyResult.__init__(self, pool, callback, error_callback, text)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = -(-length // chunksize) if chunksize > 0 else 0
        if self._left == 0:
            self._event.set()
            pool._forget(self._job)

    def _set(self, i, outcome):
        success, result = outcome
        self._left -= 1
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._left == 0:
            self._finish()


class IMapIterator:
    """The results of `imap`, in the order of the calls, as soon as they are there."""

    def __init__(self, pool, text):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        _kernel.name(self._cond._handle, text)
        _kernel.name(self._cond._lock._handle, f'{text}.lock')
        self._job = next(_numbers)
        self._items = []
        self._taken = 0
        self._index = 0
        self._length = None
        # What came before its turn, by its place.
        self._early = {}
        pool._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            end = None if timeout is None else time.monotonic() + timeout
            while not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration from None
                left = None if end is None else end - time.monotonic()
                if left is not None and left <= 0:
                    raise TimeoutError from None
                self._cond.wait(left)
            success, value = self._items.pop(0)
        if success:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _set(self, i, outcome):
        with self._cond:
            self._early[i] = outcome
            while self._index in self._early:
                self._items.append(self._early.pop(self._index))
                self._index += 1
            self._cond.notify()
            self._forget_when_complete()

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._cond.notify()
            self._forget_when_complete()

    def _forget_when_complete(self):
        if self._index == self._length and self._pool is not None:
            self._pool._forget(self._job)


class IMapUnorderedIterator(IMapIterator):
    """The results of `imap_unordered`, in the order in which they come."""

    def _set(self, i, outcome):
        with self._cond:
            self._items.append(outcome)
            self._index += 1
            self._cond.notify()
            self._forget_when_complete()


for _class in (ApplyResult, MapResult, IMapIterator, IMapUnorderedIterator):
    _class.__module__ = 'multiprocessing.pool'
