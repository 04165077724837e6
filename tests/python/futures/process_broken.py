import os
import time
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def leave(code):
    os._exit(code)


pool = ProcessPoolExecutor(2)
dying = pool.submit(leave, 3)
slow = pool.submit(time.sleep, 10)
for future in (dying, slow):
    try:
        future.result()
    except BrokenProcessPool as error:
        print(type(error).__name__, isinstance(error, BrokenExecutor), error)
try:
    pool.submit(time.sleep, 0)
except BrokenProcessPool as error:
    print(error)
pool.shutdown()
print('main goes on')
