import time
from concurrent.futures import ThreadPoolExecutor

begin = time.monotonic()
with ThreadPoolExecutor(5) as pool:
    for _ in range(10):
        pool.submit(time.sleep, 0.1)
print(round(time.monotonic() - begin, 1))
begin = time.monotonic()
with ThreadPoolExecutor(5) as pool:
    for _ in range(4):
        pool.submit(time.sleep, 0.1).result()
print(round(time.monotonic() - begin, 1))
