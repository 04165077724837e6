import time
from concurrent.futures import ThreadPoolExecutor


def nap(seconds):
    time.sleep(seconds)
    return seconds


with ThreadPoolExecutor(2) as pool:
    try:
        for result in pool.map(nap, [0.1, 0.6], timeout=0.3):
            print(result)
    except TimeoutError as error:
        print('too late', repr(error))
