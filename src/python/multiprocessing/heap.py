"""Blocks of memory that processes share, cut out of larger arenas."""

import os
import threading
from _shared_view import SharedView
from multiprocessing import reduction, util

__all__ = ['BufferWrapper']


class Arena:
    """Memory without a name: a file that is unlinked at once."""

    def __init__(self, size, fd=-1):
        self.size = size
        self.fd = fd
        if fd == -1:
            path = f'/dev/shm/pym-{os.getpid()}-{util.get_temp_dir().rpartition("/")[2]}-{id(self)}'
            self.fd = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
            os.unlink(path)
            util.Finalize(self, os.close, (self.fd,))
            os.ftruncate(self.fd, size)
        self.buffer = SharedView(self.fd, 0, size)


def reduce_arena(a):
    if a.fd == -1:
        raise ValueError('Arena is unpicklable because forking was enabled when it was created')
    return rebuild_arena, (a.size, reduction.DupFd(a.fd))


def rebuild_arena(size, dupfd):
    return Arena(size, dupfd.detach())


reduction.register(Arena, reduce_arena)


class Heap:
    """
    Hands out blocks `(arena, start, stop)`: the smallest free one that is large enough, of which the rest stays free. Neighbours that are free
    become one block.
    """

    _alignment = 8
    _DOUBLE_ARENA_SIZE_UNTIL = 4 * 1024 * 1024
    # Larger arenas are given back when all of them is free.
    _DISCARD_FREE_SPACE_LARGER_THAN = 4 * 1024 * 1024

    def __init__(self, size=4096):
        self._lastpid = os.getpid()
        self._lock = threading.Lock()
        self._size = size
        self._arenas = []
        self._free = []
        # By arena: where blocks start and stop.
        self._allocated_blocks = {}
        # What was freed while somebody was at work here: perhaps this thread, when it collected something.
        self._pending_free_blocks = []
        self._n_mallocs = 0
        self._n_frees = 0

    @property
    def _len_to_seq(self):
        """The free blocks, by their length."""
        blocks = {}
        for block in self._free:
            blocks.setdefault(block[2] - block[1], []).append(block)
        return blocks

    @staticmethod
    def _roundup(n, alignment):
        return n + -n % alignment

    def _new_arena(self, size):
        length = self._roundup(max(self._size, size), 4096)
        if self._size < self._DOUBLE_ARENA_SIZE_UNTIL:
            self._size *= 2
        util.info('allocating a new mmap of length %d', length)
        arena = Arena(length)
        self._arenas.append(arena)
        return arena, 0, length

    def _discard_arena(self, arena):
        if arena.size < self._DISCARD_FREE_SPACE_LARGER_THAN:
            return
        self._free = [block for block in self._free if block[0] is not arena]
        self._arenas.remove(arena)
        util.debug('removing arena %r', arena)

    def malloc(self, size):
        """A block of at least so many bytes."""
        if size < 0:
            raise ValueError(f'Size {size:n} out of range')
        if os.getpid() != self._lastpid:
            # A forked child's blocks are its own.
            self.__init__()
        with self._lock:
            self._n_mallocs += 1
            self._free_pending_blocks()
            size = self._roundup(max(size, 1), self._alignment)
            fitting = [block for block in self._free if block[2] - block[1] >= size]
            if fitting:
                block = min(fitting, key=lambda block: block[2] - block[1])
                self._free.remove(block)
            else:
                block = self._new_arena(size)
            arena, start, stop = block
            if start + size < stop:
                self._free.append((arena, start + size, stop))
            self._allocated_blocks.setdefault(arena, set()).add((start, start + size))
            return arena, start, start + size

    def free(self, block):
        if os.getpid() != self._lastpid:
            raise ValueError(f'My pid ({os.getpid():n}) is not last pid {self._lastpid:n}')
        if not self._lock.acquire(False):
            self._pending_free_blocks.append(block)
            return
        try:
            self._n_frees += 1
            self._free_pending_blocks()
            self._take_back(block)
        finally:
            self._lock.release()

    def _free_pending_blocks(self):
        while self._pending_free_blocks:
            self._n_frees += 1
            self._take_back(self._pending_free_blocks.pop())

    def _take_back(self, block):
        arena, start, stop = block
        allocated = self._allocated_blocks[arena]
        allocated.remove((start, stop))
        for other in [each for each in self._free if each[0] is arena]:
            if other[2] == start or other[1] == stop:
                self._free.remove(other)
                start, stop = min(start, other[1]), max(stop, other[2])
        self._free.append((arena, start, stop))
        if not allocated:
            del self._allocated_blocks[arena]
            self._discard_arena(arena)


class BufferWrapper:
    """A block, which is freed with this object."""

    _heap = Heap()

    def __init__(self, size):
        if size < 0:
            raise ValueError(f'Size {size:n} out of range')
        block = BufferWrapper._heap.malloc(size)
        self._state = block, size
        util.Finalize(self, BufferWrapper._heap.free, args=(block,))

    def create_memoryview(self):
        """The memory of the block, as large as was asked for."""
        (arena, start, _stop), size = self._state
        return arena.buffer[start:start + size]
