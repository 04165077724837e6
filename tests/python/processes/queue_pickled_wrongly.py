import pickle
from multiprocessing import Condition, Event, JoinableQueue, Lock, Queue, RLock, Semaphore, SimpleQueue, BoundedSemaphore

for thing in (Queue(), JoinableQueue(), SimpleQueue(), Lock(), RLock(), Semaphore(), BoundedSemaphore(), Condition(), Event()):
    try:
        pickle.dumps(thing)
    except RuntimeError as e:
        print(e)
