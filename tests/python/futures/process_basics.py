import os
from concurrent.futures import ProcessPoolExecutor


def square(n, plus=0):
    return n * n + plus


def pid():
    return os.getpid()


if __name__ == '__main__':
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(square, n) for n in range(5)]
        print([future.result() for future in futures], pool.submit(square, 3, plus=1).result())
        print(repr(futures[0]).split(' state=')[1])
        print(list(pool.map(square, range(6))), list(pool.map(square, range(7), chunksize=3)))
        print(list(pool.map(pow, [2, 3], [5, 2])), list(pool.map(abs, [])))
        pids = {pool.submit(pid).result() for _ in range(4)}
        print(os.getpid() in pids, len(pids) <= 2)
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)
