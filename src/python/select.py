"""Waiting for several pipes, connections and standard input at once."""

# Supported: `select` and `poll` over pipes, connections and standard input.

import _descriptors
import _kernel
from _strerror import failure

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLWRNORM, POLLRDHUP = 64, 256, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDHUP, EPOLLEXCLUSIVE, EPOLLONESHOT, EPOLLET = 8192, 1 << 28, 1 << 30, 1 << 31
EPOLL_CLOEXEC = 524288
PIPE_BUF = 4096
_EBADF, _ENOENT, _EEXIST = 9, 2, 17


def _fileno(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        method = getattr(fileobj, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return fd


def _seconds(timeout):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be a float or None')
    return timeout


def _polled(fd, writing):
    """How the kernel is asked about a descriptor; None: always ready, as a terminal that is written to."""
    if fd <= 2:
        return 0 if fd == 0 and not writing else None
    handle = _descriptors.handle_of(fd)
    return -handle if writing else handle


def select(rlist, wlist, xlist, timeout=None, /):
    timeout = _seconds(timeout)
    if timeout is not None and timeout < 0:
        raise ValueError('timeout must be non-negative')
    try:
        readers, writers, others = list(rlist), list(wlist), list(xlist)
    except TypeError:
        raise TypeError('arguments 1-3 must be sequences') from None
    asked = [(one, False, _polled(_fileno(one), False)) for one in readers]
    asked += [(one, True, _polled(_fileno(one), True)) for one in writers]
    for one in others:
        _polled(_fileno(one), False)
    if not asked:
        if timeout is None:
            raise RuntimeError('select() would wait for ever for nothing')
        _kernel.sleep(timeout)
        return [], [], []
    ready = _wait([polled for _, _, polled in asked], timeout)
    chosen = [(one, writing) for one, writing, polled in asked if polled in ready]
    return [one for one, writing in chosen if not writing], [one for one, writing in chosen if writing], []


def _wait(polled, timeout):
    """Those of the kernel's questions that are answered with yes."""
    always = [None] if None in polled else []
    asked = [each for each in dict.fromkeys(polled) if each is not None]
    if not asked:
        return always
    return _kernel.poll(asked, 0 if always else timeout) + always


class _Poll:
    """What `poll` and `epoll` have in common: descriptors, and what is asked about each."""

    def __init__(self):
        self._asked = {}

    def _ready(self, seconds):
        """(descriptor, bits) for all that are ready."""
        while True:
            found = [(fd, events) for fd, mask in self._asked.items() if (events := _events(fd, mask))]
            if found or seconds == 0:
                return found
            polled = [_polled(fd, writing) for fd, mask in self._asked.items()
                      for writing, bit in ((False, POLLIN), (True, POLLOUT)) if mask & bit]
            if not polled:
                _kernel.sleep(seconds)
                return []
            if not _wait(polled, seconds):
                return []
            seconds = 0


def _events(fd, mask):
    """What is the case with a descriptor: what was asked for, and what is always told."""
    if fd <= 2:
        readable = fd == 0 and mask & POLLIN and bool(_kernel.poll([0], 0))
        return POLLIN if readable else mask & POLLOUT if fd else 0
    try:
        handle = _descriptors.handle_of(fd)
    except OSError:
        return POLLNVAL
    return _kernel.poll_events(handle) & (mask | POLLERR | POLLHUP)


class poll(_Poll):
    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._asked[_fileno(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        fd = _fileno(fd)
        if fd not in self._asked:
            raise failure(_ENOENT)
        self._asked[fd] = eventmask

    def unregister(self, fd, /):
        del self._asked[_fileno(fd)]

    def poll(self, timeout=None, /):
        if timeout is not None and not isinstance(timeout, (int, float)):
            raise TypeError('timeout must be an integer or None')
        return self._ready(None if timeout is None or timeout < 0 else timeout / 1000)


class epoll(_Poll):
    def __init__(self, sizehint=-1, flags=0):
        super().__init__()
        self.closed = False
        self._fd = _descriptors.add(_descriptors.Descriptor(0, reads=False, writes=False))

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed epoll object')

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        self._check_open()
        fd = _fileno(fd)
        _polled(fd, False)
        if fd in self._asked:
            raise failure(_EEXIST)
        self._asked[fd] = eventmask

    def modify(self, fd, eventmask):
        self._check_open()
        fd = _fileno(fd)
        if fd not in self._asked:
            raise failure(_ENOENT)
        self._asked[fd] = eventmask

    def unregister(self, fd):
        self._check_open()
        if self._asked.pop(_fileno(fd), None) is None:
            raise failure(_ENOENT)

    def poll(self, timeout=None, maxevents=-1):
        self._check_open()
        # A descriptor that was closed is polled no more.
        for fd in [fd for fd in self._asked if fd > 2 and not _descriptors.is_open(fd)]:
            del self._asked[fd]
        found = self._ready(None if timeout is None or timeout < 0 else timeout)
        return found if maxevents < 0 else found[:maxevents]

    def fileno(self):
        self._check_open()
        return self._fd

    def close(self):
        if not self.closed:
            self.closed = True
            _descriptors.remove(self._fd)

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *exception):
        self.close()
