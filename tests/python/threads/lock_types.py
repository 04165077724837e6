"""What locks are: their classes, who can be a subclass, what cannot be copied."""
import _thread
import copy
import pickle
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


print(threading.Lock, _thread.LockType is threading.Lock, _thread.RLock)
print(type(threading.Lock()) is _thread.LockType, type(_thread.allocate_lock()) is threading.Lock)
print(type(threading.RLock()) is _thread.RLock, callable(threading.RLock))
print(threading.ThreadError is RuntimeError, _thread.error is RuntimeError)
show('subclass', lambda: type('Mine', (threading.Lock,), {}))
show('arguments', lambda: threading.Lock(1))
show('keywords', lambda: threading.Lock(name=1))
for lock in (threading.Lock(), threading.RLock()):
    show('pickle', lambda: pickle.dumps(lock))
    show('copy', lambda: copy.copy(lock))
    show('deepcopy', lambda: copy.deepcopy(lock))
    show('attribute', lambda: lock.owner)
    print(bool(lock), lock == lock, hash(lock) == hash(lock), lock != threading.Lock())


class Counted(_thread.RLock):
    times = 0

    def acquire(self, *args):
        self.times += 1
        return super().acquire(*args)


lock = Counted()
print(lock.acquire(), lock.acquire(False), lock.times, lock._is_owned())
