import multiprocessing as mp
import time


def square(x):
    return x * x


def late(x):
    time.sleep(x)
    return x


def broken(n):
    for i in range(n):
        if i == 3:
            raise RuntimeError('the iterable raised')
        yield i


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    with mp.Pool(2) as pool:
        results = pool.imap(square, range(5))
        print(next(results), results.next(timeout=5), list(results))
        attempt(lambda: next(results))
        print(list(pool.imap(square, range(7), chunksize=3)), sorted(pool.imap_unordered(square, range(6), chunksize=2)))
        results = pool.imap(square, broken(6))
        print([next(results) for _ in range(3)])
        attempt(lambda: next(results))
        attempt(lambda: next(results))
        attempt(lambda: sorted(pool.imap_unordered(square, broken(6))))
        results = pool.imap(late, [0.5])
        attempt(lambda: results.next(timeout=0.01))
        print(results.next())
        print(list(pool.imap_unordered(late, [0.4, 0.1])))
