import threading

r = threading.RLock()
print(r.acquire(), r.acquire(), r.acquire(blocking=False))
r.release()
r.release()


def other():
    print('other', r.acquire(False), r.acquire(timeout=0.01))


t = threading.Thread(target=other)
t.start()
t.join()
r.release()
t = threading.Thread(target=other)
t.start()
t.join()


def countdown(n):
    with fresh:
        return [n] + countdown(n - 1) if n else []


fresh = threading.RLock()
print(countdown(4), fresh.acquire(False), r.acquire(False))
fresh.release()
