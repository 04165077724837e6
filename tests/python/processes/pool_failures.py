from multiprocessing import Pool


def fail(x):
    raise ValueError(x)


def make_function(x):
    return lambda: x


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, str(e)[:50], type(e.__cause__).__name__)


if __name__ == '__main__':
    with Pool(2) as pool:
        errors = []
        result = pool.apply_async(fail, ('x',), callback=print, error_callback=errors.append)
        show(result.get)
        print(result.successful(), errors)
        show(pool.map, fail, [1])
        show(pool.starmap, fail, [(1,)])
        show(pool.apply, make_function, (1,))
        # Arguments that cannot be pickled come back as well.
        show(pool.apply, print, (pool,))
        show(list, pool.imap(fail, [1]))
        pool.map(fail, [7])
