import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(False), lock.acquire(timeout=0.01))
lock.release()
print(lock.locked())
with lock as got:
    print(got, lock.locked())
print(lock.locked(), lock.acquire(True, -1), lock.release())
try:
    with lock:
        raise ValueError('released anyway')
except ValueError as e:
    print(e, lock.locked())
print(type(lock).__name__, repr(lock).split(' object')[0])
lock.acquire()
print(repr(lock).split(' object')[0])
