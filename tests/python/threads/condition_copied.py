"""A shallow copy of a condition shares its lock; copying what is inside says what cannot be copied."""
import copy
import pickle
import threading

for lock in (None, threading.Lock(), threading._PyRLock()):
    condition = threading.Condition(lock)
    twin = copy.copy(condition)
    with twin:
        print(type(twin).__name__, twin._lock is condition._lock, condition._is_owned())
        condition.notify()
    for copying in (copy.deepcopy, pickle.dumps):
        try:
            copying(condition)
        except TypeError as error:
            print(error)
