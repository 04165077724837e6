from concurrent.futures import Executor, ThreadPoolExecutor
import concurrent.futures

for options in ({'max_workers': 0}, {'max_workers': -1}, {'initializer': 5}):
    try:
        ThreadPoolExecutor(**options)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    Executor().submit(print)
except NotImplementedError as error:
    print(repr(error))
try:
    concurrent.futures.Nothing
except AttributeError as error:
    print(error)
print(ThreadPoolExecutor, concurrent.futures.Future, concurrent.futures.CancelledError)
print(concurrent.futures.FIRST_COMPLETED, concurrent.futures.FIRST_EXCEPTION, concurrent.futures.ALL_COMPLETED)
print(issubclass(concurrent.futures.InvalidStateError, concurrent.futures._base.Error))
