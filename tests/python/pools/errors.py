import multiprocessing as mp
from multiprocessing.pool import MaybeEncodingError


def fail():
    raise KeyError('key')


def unpicklable():
    return lambda: 42


if __name__ == '__main__':
    with mp.Pool(1) as pool:
        try:
            pool.apply(fail)
        except KeyError as e:
            print(repr(e), type(e.__cause__).__name__, str(e.__cause__).splitlines()[-2:])
        try:
            pool.apply(unpicklable)
        except MaybeEncodingError as e:
            print(str(e)[:50], type(e).__name__, e.__cause__)
        print(pool.map(abs, [-1]))
