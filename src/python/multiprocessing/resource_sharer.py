"""Descriptors that go to other processes as parts of messages.

Whoever sends one keeps a copy open until it is taken:

    DupFd(fd) ──pickled: process, handle──▶ detach() takes the handle over from that process
"""

import _descriptors
import _kernel
from _processes import getpid
from _strerror import failure

__all__ = ['DupFd', 'stop']

_ECONNREFUSED = 111


def _kind(is_file):
    return _descriptors.OpenFile if is_file else _descriptors.Descriptor


class DupFd:
    """A copy of a descriptor, for whoever calls `detach` first."""

    def __init__(self, fd):
        copy = _descriptors.copy_of(fd)
        self._place = getpid(), copy.handle, copy.is_file, copy.reads, copy.writes, copy.blocking

    def detach(self):
        """Makes it a descriptor of the calling process."""
        pid, handle, is_file, reads, writes, blocking = self._place
        taken = _kernel.take_handle(pid, handle)
        if taken == 0:
            raise failure(_ECONNREFUSED)
        descriptor = _kind(is_file)(taken, reads, writes)
        descriptor.blocking = blocking
        return _descriptors.add(descriptor)


class HandedDown:
    """A descriptor that a spawned child gets from its parent."""

    def __init__(self, descriptor):
        self._place = descriptor.handle, descriptor.is_file, descriptor.reads, descriptor.writes

    def detach(self):
        handle, is_file, reads, writes = self._place
        return _descriptors.add(_kind(is_file)(handle, reads, writes))


def stop(timeout=None):
    """There is nothing running that would have to be stopped."""
