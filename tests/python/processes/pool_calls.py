import multiprocessing
import time
from multiprocessing import Pool


def square(x):
    return x * x


def add(a, b=1):
    return a + b


def slow(x):
    time.sleep(0.1 * x)
    return x


def name(_):
    time.sleep(0.05)
    return multiprocessing.current_process().name


def numbers():
    yield 1
    yield 2
    raise KeyError('no more')


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(f'{type(e).__module__}.{type(e).__name__}', e)


if __name__ == '__main__':
    with Pool(3) as pool:
        print(pool.map(square, range(10)), pool.apply(add, (1,), {'b': 5}), pool.starmap(add, [(1, 2), (3,)]))
        print(list(pool.imap(square, range(5))), sorted(pool.imap_unordered(square, range(5))))
        print(list(pool.imap(square, range(7), 3)), sorted(pool.imap_unordered(square, range(7), chunksize=2)))
        print(pool.map(square, []), list(pool.imap(square, [])), pool.map(square, (x for x in (1, 2))))
        print(list(pool.imap_unordered(slow, [4, 0, 2])))

        result = pool.apply_async(slow, (3,))
        print(result.ready())
        show(result.get, 0.05)
        print(result.get(), result.ready(), result.successful())
        result = pool.map_async(square, [1, 2, 3], callback=lambda values: print('callback', values))
        result.wait()
        print(result.get())
        print(pool.starmap_async(add, [(1, 2)]).get(5))

        items = pool.imap(slow, [2, 0, 1])
        show(items.next, 0.01)
        for _ in range(4):
            show(items.__next__)
        items = pool.imap(square, numbers())
        for _ in range(4):
            show(next, items)
        show(pool.imap, square, [1], 0)
        show(pool.join)
        show(pool.__reduce__)
        print(pool, sorted(set(pool.map(name, range(6), 1))))
    print(pool)
    show(pool.map, square, [1])
    show(pool.apply_async, square, (1,))
    pool.join()
    for arguments in ({'processes': 0}, {'initializer': 5}, {'maxtasksperchild': 0}):
        show(Pool, **arguments)
