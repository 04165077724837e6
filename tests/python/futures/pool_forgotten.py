"""When nobody refers to a pool any more, its threads finish what there is to do and leave."""
import threading
from concurrent.futures import ThreadPoolExecutor

executor = ThreadPoolExecutor(3)
results = executor.map(abs, range(-4, 4))
threads = executor._threads
del executor
for thread in threads:
    thread.join(10)
print([thread.is_alive() for thread in threads] == [False] * len(threads), list(results))
print(ThreadPoolExecutor(1).submit(pow, 2, 5).result())
print(threading.active_count() <= 2)
