import threading


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


lock = threading.Lock()
show(lock.release)
show(lambda: lock.acquire(False, 1))
show(lambda: lock.acquire(timeout=-2))
show(lambda: lock.acquire(timeout=1e20))
show(lambda: lock.acquire('x', 'y'))
show(lambda: lock.acquire(True, threading.TIMEOUT_MAX + 1e5))
print(threading.TIMEOUT_MAX)
r = threading.RLock()
show(r.release)
show(lambda: r.acquire(False, 1))
show(lambda: r.acquire(timeout=-2))
show(lambda: lock.foo)
other = threading.Thread(target=lambda: (r.acquire(), None))
other.start()
other.join()
show(r.release)
