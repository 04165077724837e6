"""An executor that nobody has any more does what was submitted, then its workers leave."""
import gc
import pickle
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import _check_system_limits


class Unpicklable:
    def __reduce__(self):
        raise pickle.PicklingError('not this one')


def unpicklable():
    return Unpicklable()


_check_system_limits()
executor = ProcessPoolExecutor(2)
results = executor.map(abs, range(-5, 5))
thread = executor._executor_manager_thread
processes = executor._processes
queue = executor._call_queue
wakeup = executor._executor_manager_thread_wakeup
del executor
gc.collect()
thread.join()
for process in processes.values():
    process.join()
queue.join_thread()
print(list(results), [process.exitcode for process in processes.values()])

with ProcessPoolExecutor(1) as executor:
    future = executor.submit(unpicklable)
    print(repr(future.exception()), type(future.exception().__cause__).__name__)
    print(executor.submit(pow, 2, 3).result())
print(executor._executor_manager_thread, executor._executor_manager_thread_wakeup, executor._processes)
