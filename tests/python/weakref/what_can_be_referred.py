import threading
import weakref


def function():
    pass


def generator():
    yield


class Thing:
    def method(self):
        pass


class Failure(Exception):
    pass


thing = Thing()
lock = threading.Lock()
thread = threading.Thread()
g = generator()
members = {1, 2}
frozen = frozenset({1})
failure = Failure()
for value in (function, print, Thing, thing, lock, thread, g, members, frozen, threading, failure, Thing.method):
    print(weakref.ref(value)() is value)
