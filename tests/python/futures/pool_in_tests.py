"""What tests of pools look at: nothing keeps a future that was yielded, those that run are not cancelled, dropped executors end."""
import contextlib
import gc
import multiprocessing.util
import threading
import time
import weakref
from concurrent import futures
from concurrent.futures import process

pending = [futures.Future() for _ in range(3)]
for future in pending:
    future.set_result(1)
gone = []
for future in futures.as_completed(pending):
    pending.remove(future)
    reference = weakref.ref(future)
    del future
    gc.collect()
    gone.append(reference() is None)
print(gone)

executor = futures.ThreadPoolExecutor(3)
made = [executor.submit(time.sleep, 0.05) for _ in range(20)]
executor.shutdown(cancel_futures=True)
print(sum(future.cancelled() for future in made), all(future.done() for future in made))

stop = threading.Event()
with futures.ThreadPoolExecutor(1) as pool:
    first = pool.submit(stop.wait)
    with contextlib.closing(pool.map(print, ['second', 'third'], timeout=0)) as results:
        try:
            next(results)
        except TimeoutError:
            print('late')
    stop.set()
    print(first.result())

executor = futures.ThreadPoolExecutor(2)
print(sorted(executor.map(abs, [-1, 1, -2])))
workers = executor._threads
del executor
for worker in workers:
    worker.join()
print([worker.is_alive() for worker in workers])

process._check_system_limits()
multiprocessing.util._cleanup_tests()
with futures.ProcessPoolExecutor(1, mp_context=multiprocessing.get_context('fork')) as pool:
    print(pool._safe_to_dynamically_spawn_children, pool.submit(pow, 2, 5).result())
