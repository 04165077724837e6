import pickle
import sys
import threading


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


def g(): pass


def f():
    def g(): pass
    class C: pass
    return g, C
g, C = f()
for x in (g, C, C(), lambda: 0, (i for i in ()), sys, threading.Lock(), threading.RLock(), sys._getframe(), [].append, {}.keys(), object(), type(None), ..., NotImplemented, range(3), slice(1, 2), b'x'.join, print, threading.Condition(), threading.Event(), memoryview(b''), property(), staticmethod(f), {}.items(), type({}.keys()), super, Exception('a', 1), OSError(2, 'x', 'f'), KeyError('k'), StopIteration(3), 3+4j):
    attempt(lambda: type(pickle.loads(pickle.dumps(x))).__name__)
