"""A thread of `_thread` counts until what its exception says has been said; names of threads are numbered by a function."""
import _thread
import sys
import threading
import time
from unittest import mock

seen = []
sys.unraisablehook = lambda unraisable: seen.append((unraisable.exc_type.__name__, str(unraisable.exc_value), unraisable.object))


def task():
    raise ValueError('failed')


before = _thread._count()
started = threading.Event()


def waits():
    started.set()
    task()


_thread.start_new_thread(waits, ())
started.wait()
while _thread._count() > before:
    time.sleep(0.001)
print(seen)

with mock.patch.object(threading, '_counter', return_value=7):
    print(threading.Thread().name, threading.Thread(target=task).name, threading.Thread(name='own').name)
