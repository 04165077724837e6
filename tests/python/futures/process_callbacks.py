import os
import threading
from concurrent.futures import ProcessPoolExecutor


def fetch(page):
    return os.getpid(), page


def show(future):
    pid, page = future.result()
    print(page, 'callback in the parent:', os.getpid() == parent, 'in the main thread:', threading.current_thread() is threading.main_thread())


parent = os.getpid()
with ProcessPoolExecutor(1) as pool:
    for page in 'abc':
        pool.submit(fetch, page).add_done_callback(show)
late = ProcessPoolExecutor(1)
future = late.submit(fetch, 'late')
print(future.result()[0] != parent)
late.shutdown()
future.add_done_callback(show)
