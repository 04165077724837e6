import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(name, seconds):
    time.sleep(seconds)
    return name


with ThreadPoolExecutor(4) as pool:
    futures = {pool.submit(work, name, seconds): name for name, seconds in (('c', 0.3), ('a', 0.1), ('b', 0.2))}
    for future in as_completed(futures):
        print(futures[future], future.result())
    print([future.result() for future in as_completed([pool.submit(work, 'x', 0)] * 3)])
    slow = [pool.submit(work, 'slow', 0.4), pool.submit(work, 'quick', 0.05)]
    try:
        for future in as_completed(slow, timeout=0.2):
            print(future.result())
    except TimeoutError as error:
        print(error)
