"""Shallow copies of events, semaphores and barriers are in the state of the original."""
import copy
import threading

event = threading.Event()
print(copy.copy(event).is_set())
event.set()
print(copy.copy(event).is_set())
semaphore = threading.Semaphore(3)
semaphore.acquire()
twin = copy.copy(semaphore)
print(twin._value, twin.acquire(), twin._value, semaphore._value)
bounded = copy.copy(threading.BoundedSemaphore(2))
try:
    bounded.release()
except ValueError as error:
    print(error)
barrier = threading.Barrier(3)
print(copy.copy(barrier).parties, copy.copy(barrier).broken)
barrier.abort()
print(copy.copy(barrier).broken)


class Named(threading.Event):
    def __init__(self, name):
        super().__init__()
        self.name = name


print(copy.copy(Named('start')).name)
for each in (event, semaphore, bounded, barrier):
    try:
        copy.deepcopy(each)
    except TypeError as error:
        print(error)
