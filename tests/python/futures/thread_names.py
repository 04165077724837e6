import os
import threading
from concurrent.futures import ThreadPoolExecutor


def who(barrier):
    barrier.wait()
    return threading.current_thread().name


for options in ({}, {'thread_name_prefix': 'cook'}):
    barrier = threading.Barrier(3)
    with ThreadPoolExecutor(3, **options) as pool:
        futures = [pool.submit(who, barrier) for _ in range(3)]
        print(sorted([future.result() for future in futures]))
        print([thread.daemon for thread in threading.enumerate()])
pool = ThreadPoolExecutor()
print(pool._max_workers == min(32, os.process_cpu_count() + 4))
pool.shutdown()
