import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def work(n):
    return os.getpid(), n


if __name__ == '__main__':
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context('spawn')) as pool:
        results = list(pool.map(work, range(4)))
        print([n for _, n in results], len({pid for pid, _ in results}) <= 2)
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as pool:
        results = [pool.submit(work, n).result() for n in range(3)]
        print([n for _, n in results], len({pid for pid, _ in results}))
