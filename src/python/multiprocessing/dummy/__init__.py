"""The interface of multiprocessing with threads for processes."""

# Supported: the same with threads.

import sys
import threading
from multiprocessing.dummy.connection import Pipe
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

__all__ = [
    'Process', 'current_process', 'active_children', 'freeze_support', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore',
    'Condition', 'Event', 'Barrier', 'Queue', 'Value', 'Array', 'JoinableQueue', 'Manager', 'Pipe', 'Pool',
]

JoinableQueue = Queue
current_process = threading.current_thread


class DummyProcess(threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, kwargs)
        self._pid = None
        self._children = {}
        self._parent = current_process()

    def start(self):
        if self._parent is not current_process():
            raise RuntimeError(f'Parent is {self._parent!r} but current_process is {current_process()!r}')
        self._children_of(self._parent)[self] = None
        threading.Thread.start(self)

    @staticmethod
    def _children_of(thread):
        return thread.__dict__.setdefault('_children', {})

    @property
    def exitcode(self):
        return 0 if self.ident is not None and not self.is_alive() else None


Process = DummyProcess


def active_children():
    children = DummyProcess._children_of(current_process())
    for child in list(children):
        if not child.is_alive():
            del children[child]
    return list(children)


def freeze_support():
    pass


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = value

    def __repr__(self):
        return f'<{type(self).__name__}({self._typecode!r}, {self._value!r})>'


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted([f'{name}={value!r}' for name, value in self.__dict__.items() if not name.startswith('_')])
        return f'{type(self).__name__}({", ".join(shown)})'


dict = dict
list = list


def Manager():
    """Threads share everything: this module is a manager itself."""
    return sys.modules[__name__]


def shutdown():
    """Nothing has been started."""


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)
