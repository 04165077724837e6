"""Locks between the greenlets of a thread."""

from _greenlet import getcurrent
from gevent._linkable import Linkable

__all__ = ['Semaphore', 'BoundedSemaphore', 'DummySemaphore', 'RLock']


class Semaphore(Linkable):
    """A count that may not go below 0: who would take it there waits."""

    _wakes_all = False
    _words = 'a semaphore'

    def __init__(self, value=1, hub=None):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        super().__init__()
        self.counter = value

    def ready(self):
        return self.counter > 0

    def locked(self):
        return self.counter <= 0

    def acquire(self, blocking=True, timeout=None):
        """Takes one; False when it may not wait, or not so long."""
        if self.counter <= 0 and not (blocking and self._wait(timeout)):
            return False
        self.counter -= 1
        return True

    def release(self):
        """Gives one back."""
        self.counter += 1
        self._notify()
        return self.counter

    def wait(self, timeout=None):
        """Waits until one could be taken; how many could."""
        if self.counter <= 0:
            self._wait(timeout)
        return self.counter

    def __enter__(self):
        self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()

    def __str__(self):
        return f'<{type(self).__name__} at {id(self):#x} counter={self.counter} _links[{self.linkcount()}]>'

    __repr__ = __str__


class BoundedSemaphore(Semaphore):
    """A semaphore that cannot be released more often than it was acquired."""

    _OVER_RELEASE_ERROR = ValueError

    def __init__(self, value=1, hub=None):
        super().__init__(value, hub)
        self._initial_value = value

    def release(self):
        if self.counter >= self._initial_value:
            raise self._OVER_RELEASE_ERROR('Semaphore released too many times')
        return super().release()


class DummySemaphore:
    """Looks like a semaphore of which there is always one left."""

    def __init__(self, value=None):
        pass

    def locked(self):
        return False

    def ready(self):
        return True

    def acquire(self, blocking=True, timeout=None):
        return True

    def release(self):
        pass

    def wait(self, timeout=None):
        return 1

    def rawlink(self, callback):
        pass

    unlink = rawlink

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        pass

    def __str__(self):
        return f'<{type(self).__name__}>'


class RLock:
    """A lock that the greenlet which holds it can take again."""

    def __init__(self, hub=None):
        self._block = Semaphore(1, hub)
        self._owner = None
        self._count = 0

    def acquire(self, blocking=True, timeout=None):
        if self._owner is getcurrent():
            self._count += 1
            return 1
        taken = self._block.acquire(blocking, timeout)
        if taken:
            self._owner = getcurrent()
            self._count = 1
        return taken

    def release(self):
        if self._owner is not getcurrent():
            raise RuntimeError(f'cannot release un-acquired lock. Owner: {self._owner!r} Current: {getcurrent()!r}')
        self._count -= 1
        if self._count == 0:
            self._owner = None
            self._block.release()

    def locked(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, value, traceback):
        self.release()

    def __repr__(self):
        where = f'<{type(self).__name__} at {id(self):#x} '
        return f'{where}_block={self._block} _count={self._count!r} _owner={self._owner!r})>'
