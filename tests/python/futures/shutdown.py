import threading
from concurrent.futures import ThreadPoolExecutor

pool = ThreadPoolExecutor(1)
gate = threading.Event()
first = pool.submit(gate.wait)
second = pool.submit(str, 2)
pool.shutdown(wait=False)
try:
    pool.submit(print, 'no')
except RuntimeError as error:
    print(error)
gate.set()
pool.shutdown()
print(first.result(), second.result())

pool = ThreadPoolExecutor(1)
gate.clear()
first = pool.submit(gate.wait)
while not first.running():
    pass
others = [pool.submit(str, n) for n in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in others], first.cancelled())
gate.set()
try:
    with pool:
        pool.map(str, [1])
except RuntimeError as error:
    print(error)
