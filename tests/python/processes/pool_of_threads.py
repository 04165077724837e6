import threading
from multiprocessing import dummy
from multiprocessing.dummy import Pool as DummyPool
from multiprocessing.pool import ThreadPool

seen = set()


def work(x):
    seen.add(x)
    return x * 2


def fail(x):
    raise ValueError(x)


with ThreadPool(2) as pool:
    print(pool.map(work, range(5)), pool.apply(lambda: 5), sorted(seen), pool)
    print(sorted(thread.name for thread in threading.enumerate()))
    try:
        pool.apply(fail, ('x',))
    except ValueError as e:
        print(repr(e), e.__cause__)
    print(list(pool.imap(work, [1, 2])), pool.starmap(max, [(1, 2), (4, 3)]))
pool = DummyPool(3)
print(pool.map(work, 'ab'), type(pool).__name__)
pool.close()
pool.join()
p = dummy.Process(target=print, args=('a thread',))
print(p.exitcode, p.name)
p.start()
p.join()
print(p.exitcode, p.is_alive(), dummy.active_children(), isinstance(p, threading.Thread))
