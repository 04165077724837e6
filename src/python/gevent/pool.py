"""Groups of greenlets, and pools: groups of which only so many may run at a time."""

from _greenlet import GreenletExit, getcurrent
from gevent.event import Event
from gevent.greenlet import Greenlet, joinall
from gevent.hub import kill as _kill
from gevent.lock import DummySemaphore, Semaphore
from gevent.queue import Full, Queue
from gevent.timeout import Timeout

__all__ = ['Group', 'Pool', 'PoolFull']


class Group:
    """Greenlets that have not ended yet; they leave it when they have."""

    greenlet_class = Greenlet

    def __init__(self, greenlets=()):
        # A dict keeps them in the order in which they came.
        self._members = {}
        self._dying = set()
        self._empty_event = Event()
        self._empty_event.set()
        for each in greenlets:
            Group.add(self, each)

    @property
    def greenlets(self):
        return set(self._members)

    def __len__(self):
        return len(self._members)

    def __contains__(self, greenlet):
        return greenlet in self._members

    def __iter__(self):
        return iter(list(self._members))

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self.greenlets}>'

    def add(self, greenlet):
        """Has it as a member until it has ended."""
        if hasattr(greenlet, 'rawlink'):
            greenlet.rawlink(self._discard)
        self._members[greenlet] = True
        self._empty_event.clear()

    def _discard(self, greenlet):
        self._members.pop(greenlet, None)
        self._dying.discard(greenlet)
        if not self._members:
            self._empty_event.set()

    def discard(self, greenlet):
        self._discard(greenlet)
        if hasattr(greenlet, 'unlink'):
            greenlet.unlink(self._discard)

    def start(self, greenlet):
        """Adds a greenlet that has not been started, and starts it."""
        self.add(greenlet)
        greenlet.start()

    def spawn(self, *args, **kwargs):
        """Makes a greenlet, adds and starts it."""
        made = self.greenlet_class(*args, **kwargs)
        self.start(made)
        return made

    def full(self):
        return False

    def wait_available(self, timeout=None):
        """There is always room for another one."""

    def join(self, timeout=None, raise_error=False):
        """Waits until it has no members; False when that takes too long."""
        members = list(self._members) if raise_error else ()
        empty = self._empty_event.wait(timeout=timeout)
        for each in members:
            if each.exception is not None:
                each._raise_exception()
        return empty

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        """Ends all its members."""
        with Timeout(timeout, False):
            while self._members:
                for each in list(self._members):
                    if each not in self._dying:
                        _kill(each, exception)
                        self._dying.add(each)
                if not block:
                    break
                joinall(list(self._members))

    def killone(self, greenlet, exception=GreenletExit, block=True, timeout=None):
        """Ends one of its members."""
        if greenlet in self._members and greenlet not in self._dying:
            greenlet.kill(exception, block=False)
            self._dying.add(greenlet)
            if block:
                greenlet.join(timeout)

    # Calls in greenlets of the group

    def apply(self, func, args=None, kwds=None):
        """Calls a function in a member and waits for what it returns; in a member, at once."""
        args, kwds = args or (), kwds or {}
        if getcurrent() in self:
            return func(*args, **kwds)
        return self.spawn(func, *args, **kwds).get()

    def apply_cb(self, func, args=None, kwds=None, callback=None):
        result = self.apply(func, args, kwds)
        if callback is not None:
            Greenlet.spawn(callback, result)
        return result

    def apply_async(self, func, args=None, kwds=None, callback=None):
        """The greenlet that calls a function; it never waits for room itself."""
        if self.full():
            return Greenlet.spawn(self.apply_cb, func, args, kwds, callback)
        made = self.spawn(func, *(args or ()), **(kwds or {}))
        if callback is not None:
            made.link_value(lambda source: callback(source.value))
        return made

    def _map(self, func, iterable):
        return [each.get() for each in [self.spawn(func, item) for item in iterable]]

    def map(self, func, iterable):
        """What a function returns for each item, in their order."""
        return Greenlet.spawn(self._map, func, iterable).get()

    def map_cb(self, func, iterable, callback=None):
        result = self.map(func, iterable)
        if callback is not None:
            callback(result)
        return result

    def map_async(self, func, iterable, callback=None):
        return Greenlet.spawn(self.map_cb, func, iterable, callback)

    def imap(self, func, *iterables, maxsize=None):
        """What a function returns for the items, one after the other, in their order."""
        return _Results(self, func, iterables, maxsize, True)

    def imap_unordered(self, func, *iterables, maxsize=None):
        """What a function returns for the items, as it is ready."""
        return _Results(self, func, iterables, maxsize, False)


class _Results:
    """Iterates over what calls return; a greenlet starts them, as the group has room."""

    def __init__(self, group, func, iterables, maxsize, ordered):
        self._group = group
        self._func = func
        self._iterables = iterables
        self._room = Semaphore(maxsize) if maxsize else DummySemaphore()
        self._ordered = ordered
        self._finished = Queue()
        self._early = {}
        self._started = self._returned = 0
        self._count = None
        self._starter = Greenlet.spawn(self._start_all)

    def _start_all(self):
        for args in zip(*self._iterables):
            self._room.acquire()
            number = self._started
            self._started += 1
            made = self._group.spawn(self._func, *args)
            made.rawlink(lambda source, number=number: self._finished.put((number, source)))
        self._count = self._started
        self._finished.put((None, None))

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            source = self._early.pop(self._returned if self._ordered else None, None)
            if source is not None:
                break
            if self._returned == self._count:
                raise StopIteration
            number, source = self._finished.get()
            if source is None:
                continue
            if not self._ordered:
                break
            self._early[number] = source
        self._returned += 1
        self._room.release()
        return source.get()

    next = __next__


class PoolFull(Full):
    """The pool has no room for another greenlet."""


class Pool(Group):
    """A group with room for so many greenlets: who adds another one waits."""

    def __init__(self, size=None, greenlet_class=None):
        if size is not None and size < 0:
            raise ValueError(f'size must not be negative: {size!r}')
        super().__init__()
        self.size = size
        if greenlet_class is not None:
            self.greenlet_class = greenlet_class
        self._semaphore = DummySemaphore() if size is None else Semaphore(size)
        self._semaphore._words = 'room in a pool'

    def wait_available(self, timeout=None):
        """Waits until there is room; for how many."""
        return self._semaphore.wait(timeout=timeout)

    def full(self):
        return self.free_count() <= 0

    def free_count(self):
        return 1 if self.size is None else max(0, self.size - len(self))

    def start(self, greenlet, *args, **kwargs):
        self.add(greenlet, *args, **kwargs)
        greenlet.start()

    def add(self, greenlet, blocking=True, timeout=None):
        """Has it as a member when there is room; PoolFull when it may not wait, or not so long."""
        if not self._semaphore.acquire(blocking=blocking, timeout=timeout):
            raise PoolFull()
        super().add(greenlet)

    def _discard(self, greenlet):
        super()._discard(greenlet)
        self._semaphore.release()
