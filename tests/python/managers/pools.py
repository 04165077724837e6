import multiprocessing as mp


def square(x):
    return x * x


def tell(x, y, told):
    told.append(x * y)
    return x + y


if __name__ == '__main__':
    with mp.Manager() as manager:
        told = manager.list()
        with mp.Pool(2) as pool:
            print(pool.starmap(tell, [(i, i + 1, told) for i in range(3)]), sorted(told))
        with manager.Pool(2) as remote:
            print(remote.map(square, range(4)), remote.apply(square, (5,)))
            result = remote.apply_async(square, (6,))
            print(result.get(), result.ready(), result.successful())
            print(list(remote.imap(square, range(3))), remote.starmap(pow, [(2, 3)]))
