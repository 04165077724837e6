"""What acquire makes of each argument."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for make in (threading.Lock, threading.RLock):
    lock = make()
    show('positional', lambda: lock.acquire(True, 1))
    lock.release()
    show('keywords', lambda: lock.acquire(timeout=0.5, blocking=True))
    lock.release()
    show('minus one', lambda: lock.acquire(True, -1))
    lock.release()
    show('truth', lambda: lock.acquire('yes'))
    lock.release()
    show('none', lambda: lock.acquire(None))
    lock.release()
    show('float minus one', lambda: lock.acquire(timeout=-1.0))
    lock.release()
    show('not blocking, timeout', lambda: lock.acquire(False, 1))
    show('not blocking, zero', lambda: lock.acquire(False, 0))
    show('negative', lambda: lock.acquire(timeout=-2))
    show('negative, small', lambda: lock.acquire(timeout=-0.5))
    show('text', lambda: lock.acquire(timeout='1'))
    show('no timeout', lambda: lock.acquire(timeout=None))
    show('nan', lambda: lock.acquire(timeout=float('nan')))
    show('endless', lambda: lock.acquire(timeout=float('inf')))
    show('huge', lambda: lock.acquire(timeout=1e100))
    show('huge int', lambda: lock.acquire(timeout=2 ** 70))
    show('longest', lambda: lock.acquire(timeout=threading.TIMEOUT_MAX))
    lock.release()


class Index:
    def __index__(self):
        return 1


show('index', lambda: threading.Lock().acquire(timeout=Index()))
print(threading.TIMEOUT_MAX)
