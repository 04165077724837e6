import multiprocessing as mp
from multiprocessing.pool import ThreadPool


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    for arguments in (
        {'processes': 0}, {'processes': -1}, {'initializer': 5}, {'maxtasksperchild': 0}, {'maxtasksperchild': 1.5},
    ):
        attempt(lambda: mp.Pool(**arguments))
    attempt(lambda: ThreadPool(-1))
    with mp.Pool(1) as pool:
        attempt(lambda: pool.imap(abs, [1], chunksize=0))
        attempt(lambda: pool.imap_unordered(abs, [1], -1))
        attempt(lambda: pool.map(abs, 5))
        attempt(lambda: pool.map_async(abs, 5))
        attempt(lambda: pool.apply(lambda: 1))
