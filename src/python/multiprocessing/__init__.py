"""Processes, and what they share: https://docs.python.org/3.13/library/multiprocessing.html"""

import sys
from multiprocessing import context
from multiprocessing import process
from multiprocessing.context import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError,
)
from multiprocessing.process import active_children, current_process, parent_process
from multiprocessing.queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing.synchronize import BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

reducer = None

cpu_count = context._default_context.cpu_count
freeze_support = context._default_context.freeze_support
get_context = context._default_context.get_context
get_start_method = context._default_context.get_start_method
get_all_start_methods = context._default_context.get_all_start_methods
set_start_method = context._default_context.set_start_method

__all__ = [
    'AuthenticationError', 'BoundedSemaphore', 'BufferTooShort', 'Condition', 'Event', 'JoinableQueue', 'Lock', 'Process',
    'ProcessError', 'Queue', 'RLock', 'Semaphore', 'SimpleQueue', 'TimeoutError', 'active_children', 'cpu_count',
    'current_process', 'freeze_support', 'get_all_start_methods', 'get_context', 'get_start_method', 'parent_process',
    'set_start_method',
]
