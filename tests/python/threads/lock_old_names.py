"""acquire_lock, release_lock and locked_lock."""
import threading

lock = threading.Lock()
print(lock.acquire_lock(), lock.locked_lock(), lock.acquire_lock(False), lock.acquire_lock(timeout=0.01))
print(lock.release_lock(), lock.locked_lock())
try:
    lock.release_lock()
except RuntimeError as error:
    print(error)
print(lock.__enter__(), lock.locked(), lock.__exit__(None, None, None), lock.locked())
print(lock.__enter__(), lock.__exit__())
