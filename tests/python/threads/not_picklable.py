"""Nothing that waits can be pickled or copied: there is a lock in it."""
import copy
import pickle
import threading

for thing in (threading.Event(), threading.Semaphore(), threading.BoundedSemaphore(), threading.Barrier(2),
              threading.Condition(), threading.Condition(threading.Lock()), threading.Thread(), threading.local()):
    for copied in (pickle.dumps, copy.deepcopy):
        try:
            copied(thing)
        except TypeError as error:
            print(type(thing).__name__, error)
