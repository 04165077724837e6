import multiprocessing
from concurrent.futures import ProcessPoolExecutor

counter = 0


def count():
    global counter
    counter += 1
    return counter, multiprocessing.current_process().name, multiprocessing.parent_process().name


with ProcessPoolExecutor(1) as pool:
    for _ in range(3):
        print(pool.submit(count).result())
print(counter)
