"""What a spawned child sends back is of the main module's own classes."""
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor


class Oops(ValueError):
    pass


class Point:
    def __init__(self, x):
        self.x = x


def fail(x):
    raise Oops(x)


def point(x):
    return Point(x)


def names(x):
    return sys.modules['__main__'].__name__, Oops.__module__, Point(x).__class__.__module__


def broken(n):
    yield from range(n)
    raise Oops('iterable')


def attempt(call, *args):
    try:
        print(call(*args))
    except Oops as error:
        print(type(error), error, type(error.__cause__).__name__)


if __name__ == '__main__':
    print(sys.modules['__mp_main__'] is sys.modules['__main__'])
    context = multiprocessing.get_context('spawn')
    with context.Pool(1) as pool:
        attempt(pool.map, fail, [1])
        attempt(next, pool.imap(abs, broken(0)))
        attempt(pool.map, abs, broken(2))
        print(type(pool.apply(point, (3,))) is Point, pool.apply(names, (1,)))
        attempt(pool.starmap, pow, [(2, 3)])
        try:
            pool.starmap(pow, [1])
        except TypeError as error:
            print(error)
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        attempt(executor.submit(fail, 2).result)
        print(isinstance(executor.submit(point, 4).result(), Point))
    queue = context.Queue()
    process = context.Process(target=queue.put, args=(Oops,))
    process.start()
    print(queue.get() is Oops)
    process.join()
