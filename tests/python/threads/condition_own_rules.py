"""A lock that says for itself who owns it and how to give it back."""
import threading


class Reentrant:
    """A lock that can be held twice, and tells what is asked of it."""

    def __init__(self):
        self.inner = threading.RLock()

    def acquire(self, *args):
        return self.inner.acquire(*args)

    def release(self):
        self.inner.release()

    def _is_owned(self):
        print('owned?')
        return self.inner._is_owned()

    def _release_save(self):
        print('release_save')
        return self.inner._release_save()

    def _acquire_restore(self, state):
        print('acquire_restore', state[0])
        self.inner._acquire_restore(state)


lock = Reentrant()
condition = threading.Condition(lock)
try:
    condition.wait(1)
except RuntimeError as error:
    print(error)
lock.acquire()
lock.acquire()
print(condition.wait(0.01), lock.inner._recursion_count())
condition.notify(3)
print(condition._is_owned())
