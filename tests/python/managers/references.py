"""An object of a server goes with its last proxy, and the server with its manager."""
import multiprocessing
from multiprocessing import util


class Thing:
    pass


called = []
thing = Thing()
util.Finalize(thing, called.append, args=('collected',))
del thing
print(called)
thing = Thing()
finalizer = util.Finalize(thing, called.append, args=('by hand',), exitpriority=3)
print(finalizer.still_active(), finalizer)
finalizer()
del thing
print(called, finalizer.still_active(), finalizer)

if __name__ == '__main__':
    manager = multiprocessing.Manager()
    print(manager._number_of_objects())
    numbers = manager.list([1, 2])
    print(manager._number_of_objects())
    del numbers
    print(manager._number_of_objects())

    nested = manager.list([manager.dict(a=1), manager.list()])
    print(manager._number_of_objects())
    inner = nested[0]
    nested.pop()
    del nested
    print(manager._number_of_objects(), inner.copy())
    del inner
    for i in range(3):
        manager.dict().update({i: i})
    print(manager._number_of_objects(), repr(manager._debug_info()))

    iterator = iter(manager.dict(a=1, b=2))
    print(next(iterator), manager._number_of_objects())
    del iterator
    print(manager._number_of_objects())
    manager.shutdown()

    alone = multiprocessing.Manager().list([3])
    print(alone[:], len(multiprocessing.active_children()))
    del alone
    print(multiprocessing.active_children())
