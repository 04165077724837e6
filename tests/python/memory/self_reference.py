import gc
import weakref


class Selfish:
    def __init__(self):
        self.me = self


gc.collect()
thing = Selfish()
reference = weakref.ref(thing)
del thing
print(reference() is not None)
print(gc.collect())
print(reference())
