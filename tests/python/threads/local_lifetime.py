"""What a local object has goes with the object, with the thread, and in cycles when they are collected."""
import gc
import threading
import weakref


class Thing:
    pass


local = threading.local()
local.thing = Thing()
reference = weakref.ref(local.thing)
del local
gc.collect()
print(reference())

thing = Thing()
thing.local = threading.local()
thing.local.thing = thing
reference = weakref.ref(thing)
del thing
gc.collect()
print(reference())

local = threading.local()
references = []


def visit():
    local.thing = Thing()
    references.append(weakref.ref(local.thing))


for _ in range(3):
    thread = threading.Thread(target=visit)
    thread.start()
    thread.join()
gc.collect()
print([reference() for reference in references], vars(local))


class Own(threading.local):
    def __init__(self, size):
        self.items = [0] * size


own = Own(2)
own.items.append(1)
sizes = []
thread = threading.Thread(target=lambda: sizes.append(len(own.items)))
thread.start()
thread.join()
print(sizes, len(own.items))
