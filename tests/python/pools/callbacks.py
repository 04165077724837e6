import multiprocessing as mp


def square(x):
    return x * x


def fail(*args):
    raise KeyError('key')


if __name__ == '__main__':
    log = []
    with mp.Pool(2) as pool:
        pool.apply_async(square, (2,), callback=log.append).wait()
        pool.map_async(square, [1, 2], callback=log.append).wait()
        pool.starmap_async(pow, [(2, 2)], callback=log.append).wait()
        pool.apply_async(fail, callback=log.append, error_callback=lambda e: log.append(repr(e))).wait()
        pool.map_async(fail, [1, 2], error_callback=lambda e: log.append(repr(e))).wait()
        pool.map_async(square, [], callback=log.append).wait()
    print(log)
