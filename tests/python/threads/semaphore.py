import threading


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


s = threading.Semaphore(2)
print(s.acquire(), s.acquire(blocking=True), s.acquire(False), s.acquire(timeout=0.01))
s.release()
print(s.acquire(False))
s.release(2)
with s as x:
    print(x)
s.release(n=3)
print([s.acquire(False) for _ in range(7)])
show(lambda: threading.Semaphore(-1))
show(lambda: s.acquire(False, 1))
show(lambda: s.release(0))
b = threading.BoundedSemaphore(1)
show(b.release)
print(b.acquire())
print(b.release())
show(lambda: b.release(2))
print(threading.Semaphore().acquire(False))
