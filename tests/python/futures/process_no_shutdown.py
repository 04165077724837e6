import atexit
import time
from concurrent.futures import ProcessPoolExecutor

atexit.register(print, 'atexit')


def work(n):
    time.sleep(0.05)
    print('work', n)


pool = ProcessPoolExecutor(1)
for n in range(3):
    pool.submit(work, n)
print('main ends')
