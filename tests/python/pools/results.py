import multiprocessing as mp
import time


def square(x, wait=0.0):
    time.sleep(wait)
    return x * x


def returned_error():
    return ValueError('returned, not raised')


if __name__ == '__main__':
    with mp.Pool(2) as pool:
        result = pool.apply_async(square, (7, 0.2))
        print(result.ready())
        try:
            result.successful()
        except ValueError as e:
            print(str(e).endswith('not ready'))
        try:
            result.get(timeout=0.01)
        except mp.TimeoutError as e:
            print(repr(e))
        result.wait(0.01)
        print(result.get(), result.ready(), result.successful(), repr(pool.apply(returned_error)))
        many = pool.map_async(square, range(5), chunksize=2)
        many.wait()
        print(many.get(), many.ready(), many.successful(), type(many).__name__, type(result).__name__)
        print(pool.map(square, []), pool.map(square, range(7), chunksize=3), pool.starmap(pow, [(2, 3), (3, 2)]))
        print(pool.starmap_async(pow, ((i, 2) for i in range(3))).get(), pool.apply(square, (), {'x': 3}))
