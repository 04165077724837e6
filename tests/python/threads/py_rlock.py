"""The RLock in Python: used by a few threads."""
import threading

lock = threading._PyRLock()
total = 0


def add(n):
    global total
    for _ in range(n):
        with lock:
            with lock:
                before = total
                total = before + 1


threads = [threading.Thread(target=add, args=(50,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, lock.acquire(), lock.acquire(blocking=False), lock.acquire(timeout=1))
