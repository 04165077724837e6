"""Processes with threading's interface: each has an image of its own, and what they share is in the kernel."""

# Supported: processes by all start methods, locks, queues, pipes, listeners, shared values, arrays and structures, pools, managers, shared memory by name.

import sys
from multiprocessing import context
from multiprocessing.context import AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError
from multiprocessing.context import _default_context as _default
from multiprocessing.process import active_children, current_process, parent_process

__all__ = [
    'Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort', 'Condition', 'Event',
    'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool', 'Process', 'ProcessError', 'Queue', 'RLock', 'RawArray', 'RawValue', 'Semaphore',
    'SimpleQueue', 'TimeoutError', 'Value', 'active_children', 'cpu_count', 'current_process', 'freeze_support',
    'allow_connection_pickling', 'get_all_start_methods', 'get_context', 'get_logger', 'get_start_method',
    'log_to_stderr', 'parent_process', 'reducer', 'set_executable', 'set_forkserver_preload', 'set_start_method',
]

Array = _default.Array
Barrier = _default.Barrier
BoundedSemaphore = _default.BoundedSemaphore
Condition = _default.Condition
Event = _default.Event
JoinableQueue = _default.JoinableQueue
Lock = _default.Lock
Manager = _default.Manager
Pipe = _default.Pipe
Pool = _default.Pool
Queue = _default.Queue
RLock = _default.RLock
RawArray = _default.RawArray
RawValue = _default.RawValue
Semaphore = _default.Semaphore
SimpleQueue = _default.SimpleQueue
Value = _default.Value
allow_connection_pickling = _default.allow_connection_pickling
cpu_count = _default.cpu_count
freeze_support = _default.freeze_support
get_all_start_methods = _default.get_all_start_methods
get_context = _default.get_context
get_logger = _default.get_logger
get_start_method = _default.get_start_method
log_to_stderr = _default.log_to_stderr
set_executable = _default.set_executable
set_forkserver_preload = _default.set_forkserver_preload
set_start_method = _default.set_start_method

SUBDEBUG = 5
SUBWARNING = 25

# By this name spawned children know the main module: what they send back is found in this one's.
if '__main__' in sys.modules:
    sys.modules['__mp_main__'] = sys.modules['__main__']


def __getattr__(name):
    """What few programs need is loaded by those that do."""
    if name in ('reducer', 'reduction'):
        import multiprocessing.reduction
        return _default.reducer if name == 'reducer' else sys.modules['multiprocessing.reduction']
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
