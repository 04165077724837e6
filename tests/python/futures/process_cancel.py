import time
from concurrent.futures import ProcessPoolExecutor, wait


def work(n):
    time.sleep(0.1)
    return n


pool = ProcessPoolExecutor(1)
futures = [pool.submit(work, n) for n in range(6)]
futures[0].result()
print(futures[5].cancel(), futures[0].cancel())
pool.shutdown(wait=True, cancel_futures=True)
print(futures[0].done(), futures[4].cancelled(), futures[5].cancelled(), all([future.done() for future in futures]))
with ProcessPoolExecutor(2) as pool:
    futures = [pool.submit(work, n) for n in range(3)]
    done, not_done = wait(futures, timeout=5)
    print(sorted([future.result() for future in done]), not_done)
    try:
        pool.submit(time.sleep, 0.3).result(timeout=0.05)
    except TimeoutError as error:
        print(repr(error))
