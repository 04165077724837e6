import multiprocessing as mp
import time

if __name__ == '__main__':
    with mp.Pool(2) as pool:
        print(pool.map(abs, [-1]))
        never = pool.map_async(time.sleep, [100] * 5, 1)
    print(pool, never.ready())
    pool.join()
    print(all(worker.exitcode is not None for worker in pool._pool))
    try:
        with pool:
            print('not reached')
    except ValueError as e:
        print(e)
