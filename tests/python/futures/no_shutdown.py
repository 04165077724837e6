import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor

atexit.register(print, 'atexit')


def work(n):
    time.sleep(0.05)
    print('work', n)
    if n == 2:
        try:
            pool.submit(print, 'more')
        except RuntimeError as error:
            print(error)


pool = ThreadPoolExecutor(1)
for n in range(3):
    pool.submit(work, n)
print('main ends')
