import multiprocessing as mp
import pickle


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    pool = mp.Pool(3)
    print(repr(pool), pool._state, len(pool._pool), pool._processes)
    attempt(pool.join)
    attempt(lambda: pickle.dumps(pool))
    pool.close()
    print(repr(pool))
    for call in (
        lambda: pool.apply(abs, (1,)), lambda: pool.map(abs, [1]), lambda: pool.imap(abs, [1]), lambda: pool.apply_async(abs),
        lambda: pool.imap_unordered(abs, [1]), lambda: pool.starmap(pow, []), lambda: pool.map_async(abs, []), pool.__enter__,
    ):
        attempt(call)
    pool.join()
    pool.terminate()
    print(repr(pool), mp.active_children())
    print(mp.pool.INIT, mp.pool.RUN, mp.pool.CLOSE, mp.pool.TERMINATE)
