"""A condition takes any lock that can be acquired and released."""
import threading


class Door:
    def __init__(self):
        self.lock = threading.Lock()
        self.calls = []

    def acquire(self, *args):
        self.calls.append(('acquire', *args))
        return self.lock.acquire(*args)

    def release(self):
        self.calls.append('release')
        self.lock.release()

    def __enter__(self):
        self.acquire()
        return 'come in'

    def __exit__(self, *exception):
        self.release()
        return exception[0] is KeyError


door = Door()
condition = threading.Condition(door)
for call in (condition.wait, condition.notify, condition.notify_all):
    try:
        call()
    except RuntimeError as error:
        print(error)
door.calls.clear()
with condition as welcome:
    print(welcome, condition.wait(0.01))
    condition.notify()
    raise KeyError('swallowed')
print(door.calls)

ready = []
arrived = threading.Semaphore(0)


def consumer():
    with condition:
        arrived.release()
        print(condition.wait_for(lambda: len(ready) == 2, 5))


threads = [threading.Thread(target=consumer) for _ in range(2)]
for thread in threads:
    thread.start()
for _ in threads:
    arrived.acquire()
for item in 'ab':
    with condition:
        ready.append(item)
        condition.notify_all()
for thread in threads:
    thread.join()
