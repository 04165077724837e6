"""A manager whose process keeps count of blocks of shared memory, and unlinks them at its end."""

from multiprocessing import util
from multiprocessing.context import ProcessError
from multiprocessing.managers import BaseManager, Server, State, dispatch
from multiprocessing.shared_memory import ShareableList, SharedMemory
from os import getpid


class _SharedMemoryTracker:
    """The names of the blocks that a server is to unlink."""

    def __init__(self, name, segment_names=None):
        self.shared_memory_context_name = name
        self.segment_names = [] if segment_names is None else segment_names

    def register_segment(self, segment_name):
        util.debug('Register segment %r in pid %s', segment_name, getpid())
        self.segment_names.append(segment_name)

    def destroy_segment(self, segment_name):
        util.debug('Destroy segment %r in pid %s', segment_name, getpid())
        self.segment_names.remove(segment_name)
        segment = SharedMemory(segment_name)
        segment.close()
        segment.unlink()

    def unlink(self):
        for segment_name in self.segment_names[:]:
            self.destroy_segment(segment_name)

    def __repr__(self):
        return f'{type(self).__name__}({self.shared_memory_context_name!r}, {self.segment_names!r})'


class SharedMemoryServer(Server):
    public = Server.public + ['track_segment', 'release_segment', 'list_segments']

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        address = self.address.decode() if isinstance(self.address, bytes) else self.address
        self.shared_memory_context = _SharedMemoryTracker(f'shm_{address}_{getpid()}')
        util.debug('SharedMemoryServer started by pid %s', getpid())

    def shutdown(self, c):
        self.shared_memory_context.unlink()
        return super().shutdown(c)

    def track_segment(self, c, segment_name):
        self.shared_memory_context.register_segment(segment_name)

    def release_segment(self, c, segment_name):
        self.shared_memory_context.destroy_segment(segment_name)

    def list_segments(self, c):
        return self.shared_memory_context.segment_names


class SharedMemoryManager(BaseManager):
    """Makes blocks of shared memory that are unlinked when it shuts down."""

    _Server = SharedMemoryServer

    def __del__(self):
        util.debug('%s.__del__ by pid %s', type(self).__name__, getpid())

    def get_server(self):
        if self._state.value != State.INITIAL:
            if self._state.value == State.STARTED:
                raise ProcessError('Already started SharedMemoryServer')
            if self._state.value == State.SHUTDOWN:
                raise ProcessError('SharedMemoryManager has shut down')
            raise ProcessError(f'Unknown state {self._state.value!r}')
        return self._Server(self._registry, self._address, self._authkey, self._serializer)

    def _tracked(self, make):
        """Makes a block and tells the server; unlinks it when the server does not listen."""
        with self._Client(self._address, authkey=self._authkey) as conn:
            made = make()
            block = made.shm if isinstance(made, ShareableList) else made
            try:
                dispatch(conn, None, 'track_segment', (block.name,))
            except BaseException:
                block.unlink()
                raise
        return made

    def SharedMemory(self, size):
        """A new block."""
        return self._tracked(lambda: SharedMemory(None, create=True, size=size))

    def ShareableList(self, sequence):
        """A new list in shared memory."""
        return self._tracked(lambda: ShareableList(sequence))


for _class in (_SharedMemoryTracker, SharedMemoryServer, SharedMemoryManager):
    _class.__module__ = 'multiprocessing.managers'
