from multiprocessing.pool import ThreadPool


def fail(x):
    raise KeyError(x)


with ThreadPool(2) as pool:
    print(pool, pool.map(abs, [-1, 2]), pool._pool[0].daemon, type(pool._pool[0]).__name__)
    try:
        pool.map(fail, [1])
    except KeyError as e:
        print(repr(e), e.__cause__)
    print(pool.apply(lambda: 'lambdas need not be pickled'))
    print(list(pool.imap(abs, range(-3, 0))), sorted(pool.imap_unordered(abs, range(-3, 0))))
    result = pool.apply_async(fail, (2,))
    result.wait()
    print(result.successful())
print(pool)
