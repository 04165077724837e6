"""Start methods, and the things that depend on them."""

import _kernel
import sys
from multiprocessing import process


class ProcessError(Exception):
    pass


class BufferTooShort(ProcessError):
    pass


class TimeoutError(ProcessError):
    pass


class AuthenticationError(ProcessError):
    pass


_GUARD = '''
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        '''

_running = False
# By thread that pickles a process which it is about to spawn: the handles that the child gets.
_spawning = {}


def pass_on(handle):
    """The child that is about to be spawned gets this end of a pipe or connection, and of others none."""
    _spawning[_kernel.thread_ident()].append(handle)


def is_spawning():
    """Does the calling thread pickle a process?"""
    return _kernel.thread_ident() in _spawning


def assert_spawning(obj, name=None):
    """What is shared through a handle goes to a child with the process object, and no other way."""
    if not is_spawning():
        raise RuntimeError(f'{name or type(obj).__name__} objects should only be shared between processes'
                           ' through inheritance')


def assert_same_context(obj):
    """What has locks in it goes to a spawned child only if it was made for one."""
    if obj._is_fork_ctx:
        raise RuntimeError('A SemLock created in a fork context is being shared with a process in a spawn '
                           'context. This is not supported. Please use the same context to create '
                           'multiprocessing objects and Process.')


def _spawn(child):
    if '__mp_main__' in sys.modules and not _running:
        raise RuntimeError(_GUARD)
    import pickle
    passed = _spawning[_kernel.thread_ident()] = []
    try:
        process_data = pickle.dumps((child, process._current_process._name))
        data = pickle.dumps((sys.argv[1:], child._start_method or _default.get_start_method(), process_data))
    finally:
        del _spawning[_kernel.thread_ident()]
    return process._Running(_kernel.spawn(child._name, child.daemon, data, passed))


def _prepare(data):
    """The first thing in a spawned process, before its main module is imported. Answers the arguments of the program."""
    import pickle
    arguments, method, _ = pickle.loads(data)
    _default.set_start_method(method, force=True)
    return arguments


def _spawned(data):
    """What the main thread of a spawned process calls once the main module is imported. Answers the exit code."""
    global _running
    import pickle
    _running = True
    child, parent_name = pickle.loads(pickle.loads(data)[2])
    child._parent_name = parent_name
    return child._bootstrap()


class Process(process.BaseProcess):
    def _Popen(self):
        return self._fork() if _default.get_start_method() == 'fork' else _spawn(self)


class ForkProcess(process.BaseProcess):
    _start_method = 'fork'

    def _Popen(self):
        return self._fork()


class SpawnProcess(process.BaseProcess):
    _start_method = 'spawn'

    def _Popen(self):
        return _spawn(self)


class ForkServerProcess(SpawnProcess):
    """There is no server to fork: the child is spawned."""

    _start_method = 'forkserver'


class BaseContext:
    ProcessError = ProcessError
    BufferTooShort = BufferTooShort
    TimeoutError = TimeoutError
    AuthenticationError = AuthenticationError

    current_process = staticmethod(process.current_process)
    parent_process = staticmethod(process.parent_process)
    active_children = staticmethod(process.active_children)

    def cpu_count(self):
        return _kernel.cpu_count()

    def Lock(self):
        from multiprocessing.synchronize import Lock
        return Lock(ctx=self.get_context())

    def RLock(self):
        from multiprocessing.synchronize import RLock
        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        from multiprocessing.synchronize import Event
        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild, context=self.get_context())

    def Pipe(self, duplex=True):
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing.sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing.sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock, ctx=self.get_context())

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self.get_context())

    def freeze_support(self):
        pass

    def get_logger(self):
        raise NotImplementedError('multiprocessing has no logger here')

    log_to_stderr = get_logger

    def set_executable(self, executable):
        pass

    def set_forkserver_preload(self, module_names):
        pass

    def get_context(self, method=None):
        if method is None:
            return self
        if method not in _contexts:
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


class ForkServerContext(BaseContext):
    _name = 'forkserver'
    Process = ForkServerProcess


class DefaultContext(BaseContext):
    Process = Process

    def __init__(self):
        self._actual = None

    def get_context(self, method=None):
        if method is None:
            return _contexts[self.get_start_method()]
        return super().get_context(method)

    def get_start_method(self, allow_none=False):
        if self._actual is None:
            if allow_none:
                return None
            self._actual = _kernel.start_method()
        return self._actual

    def set_start_method(self, method, force=False):
        if self._actual is not None and not force:
            raise RuntimeError('context has already been set')
        if method is not None and method not in _contexts:
            raise ValueError(f'cannot find context for {method!r}')
        self._actual = method

    def get_all_start_methods(self):
        return ['fork', 'spawn', 'forkserver']


_contexts = {'fork': ForkContext(), 'spawn': SpawnContext(), 'forkserver': ForkServerContext()}
_default = DefaultContext()
