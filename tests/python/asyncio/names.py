import asyncio

print([name for name in ('run', 'gather', 'sleep', 'Queue', 'timeout', 'TaskGroup', 'Runner', 'Barrier', 'to_thread',
                         'CancelledError', 'InvalidStateError', 'QueueShutDown', 'eager_task_factory')
       if name not in asyncio.__all__])
print(asyncio.CancelledError.__mro__[1].__name__, asyncio.CancelledError, asyncio.InvalidStateError)
print(asyncio.TimeoutError, asyncio.Task.__mro__[1] is asyncio.Future)
print(asyncio.IncompleteReadError(b'abc', 5), asyncio.IncompleteReadError(b'', None))
print(asyncio.BrokenBarrierError.__mro__[1].__name__, asyncio.ALL_COMPLETED)
