import multiprocessing as mp
import os


def pid(_=None):
    return os.getpid()


def prepare(number):
    global prepared
    prepared = number


def get():
    return prepared


if __name__ == '__main__':
    with mp.Pool(1, maxtasksperchild=2) as pool:
        pids = [pool.apply(pid) for _ in range(4)]
        print(pids[0] == pids[1], len(set(pids)))
    with mp.Pool(2, initializer=prepare, initargs=(5,)) as pool:
        print(pool.apply(get))
        print(all(worker.daemon for worker in pool._pool), len(pool._pool))
    for method in ('spawn', 'forkserver'):
        with mp.get_context(method).Pool(1, prepare, (method,)) as pool:
            print(pool.apply(get))
