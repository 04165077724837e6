"""What the module offers, and under which names."""
import concurrent.futures


from concurrent.futures import _base, thread

print(sorted(concurrent.futures.__all__))
print(concurrent.futures.TimeoutError is TimeoutError, concurrent.futures.CancelledError.__mro__)
print(concurrent.futures.InvalidStateError.__mro__, concurrent.futures.BrokenExecutor.__mro__)
print(_base.PENDING, _base.RUNNING, _base.CANCELLED, _base.CANCELLED_AND_NOTIFIED, _base.FINISHED)
print(_base.FIRST_COMPLETED, _base.FIRST_EXCEPTION, _base.ALL_COMPLETED, _base._FUTURE_STATES)
print(_base.LOGGER, _base.wait is concurrent.futures.wait, _base.as_completed is concurrent.futures.as_completed)
print(concurrent.futures.wait.__module__, concurrent.futures.Future, concurrent.futures.ThreadPoolExecutor)
print(concurrent.futures.Future[int], thread._shutdown, len(thread._threads_queues))
print(thread.ThreadPoolExecutor is concurrent.futures.ThreadPoolExecutor)
try:
    concurrent.futures.Unknown
except AttributeError as error:
    print(error)
