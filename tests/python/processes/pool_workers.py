import multiprocessing
import time
from multiprocessing import Pool


def begin(text):
    global begun
    begun = text


def what(_):
    return begun


def name(_):
    return multiprocessing.current_process().name


def slow(x):
    time.sleep(0.05 * x)
    return x


if __name__ == '__main__':
    pool = Pool(2, begin, ('begun',))
    print(pool.map(what, range(3)), multiprocessing.current_process().daemon)
    pool.close()
    try:
        pool.apply(what, (0,))
    except ValueError as e:
        print(e)
    pool.join()
    print(pool)
    pool.terminate()

    pool = Pool(1, maxtasksperchild=2)
    print([pool.apply(name, (0,)) for _ in range(4)])
    pool.close()
    pool.join()

    # What has been given to a pool before it was closed is still done.
    pool = Pool(2)
    results = [pool.apply_async(slow, (i,)) for i in (3, 2, 1)]
    pool.close()
    pool.join()
    print([result.get() for result in results])

    # A pool that is terminated forgets it.
    pool = Pool(1)
    result = pool.apply_async(time.sleep, (60,))
    time.sleep(0.1)
    pool.terminate()
    pool.join()
    print(result.ready())

    spawned = multiprocessing.get_context('spawn').Pool(2, begin, ('with spawn',))
    print(spawned.map(what, [0]), spawned.apply(slow, (0,)))
    # The others end with the program.
