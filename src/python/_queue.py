"""The simple queue, and what queue and multiprocessing have in common: in CPython no Python code, so it stands in no traceback."""

import _kernel
import types
from _locks import seconds
from _queue_items import Empty

_QUEUE = 7
_nothing = object()


class SimpleQueue:
    """A queue without bounds and without tasks."""

    __kernel_object__ = True
    __slots__ = '_handle', '_items', '__weakref__'

    def __init__(self, *args, **kwargs):
        if type(self).__init__ is SimpleQueue.__init__ and (args or kwargs):
            raise TypeError(f'SimpleQueue() takes no {"positional" if args else "keyword"} arguments')
        self._handle = _kernel.new(_QUEUE, 0, 0, False)
        self._items = []

    def put(self, item, block=True, timeout=None):
        _kernel.queue_put(self._handle, self._items, item, True, None)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        if block and timeout is not None:
            timeout = seconds(timeout)
            if timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
        item = _kernel.queue_get(self._handle, self._items, False, block, timeout, _nothing)
        if item is _nothing:
            raise Empty
        return item

    def get_nowait(self):
        return self.get(block=False)

    def qsize(self):
        return _kernel.queue_size(self._handle)

    def empty(self):
        return self.qsize() == 0

    def __reduce__(self):
        raise TypeError("cannot pickle '_queue.SimpleQueue' object")

    __class_getitem__ = classmethod(types.GenericAlias)

    def __getattr__(self, name):
        raise AttributeError(f"'_queue.SimpleQueue' object has no attribute '{name}'", name=name, obj=self)
