"""Start methods: which way processes of a context are started."""

import _kernel
from multiprocessing import process as _process
from multiprocessing import queues as _queues
from multiprocessing import synchronize as _synchronize

_METHODS = ('fork', 'spawn', 'forkserver')


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


class Process(_process.BaseProcess):
    pass


class ForkProcess(_process.BaseProcess):
    _start_method = 'fork'


class SpawnProcess(_process.BaseProcess):
    _start_method = 'spawn'


class BaseContext:
    """What `get_context` answers: the module's names, bound to a start method."""

    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    Lock = staticmethod(_synchronize.Lock)
    RLock = staticmethod(_synchronize.RLock)
    Semaphore = staticmethod(_synchronize.Semaphore)
    BoundedSemaphore = staticmethod(_synchronize.BoundedSemaphore)
    Condition = staticmethod(_synchronize.Condition)
    Event = staticmethod(_synchronize.Event)
    Queue = staticmethod(_queues.Queue)
    JoinableQueue = staticmethod(_queues.JoinableQueue)
    SimpleQueue = staticmethod(_queues.SimpleQueue)

    current_process = staticmethod(_process.current_process)
    parent_process = staticmethod(_process.parent_process)
    active_children = staticmethod(_process.active_children)

    def cpu_count(self):
        return _kernel.cpu_count()

    def freeze_support(self):
        pass

    def get_context(self, method=None):
        if method is None:
            return self
        if method not in _METHODS:
            raise ValueError(f'cannot find context for {method!r}')
        return _contexts[method]

    def get_start_method(self, allow_none=False):
        return self._name

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')


class ForkContext(BaseContext):
    _name = 'fork'
    Process = ForkProcess


class SpawnContext(BaseContext):
    _name = 'spawn'
    Process = SpawnProcess


class DefaultContext(BaseContext):
    """The context behind the functions of the module itself."""

    Process = Process
    _chosen = None

    def get_context(self, method=None):
        if method is None:
            return _contexts[self.get_start_method()]
        return BaseContext.get_context(self, method)

    def get_start_method(self, allow_none=False):
        if self._chosen is None:
            if allow_none:
                return None
            self._chosen = _kernel.start_method()
        return self._chosen

    def set_start_method(self, method, force=False):
        if self._chosen is not None and not force:
            raise RuntimeError('context has already been set')
        if method is not None and method not in _METHODS:
            raise ValueError(f'cannot find context for {method!r}')
        self._chosen = method
        Process._start_method = None if method is None else 'fork' if method == 'fork' else 'spawn'

    def get_all_start_methods(self):
        return list(_METHODS)


_contexts = {'fork': ForkContext(), 'spawn': SpawnContext(), 'forkserver': SpawnContext()}
_default_context = DefaultContext()
