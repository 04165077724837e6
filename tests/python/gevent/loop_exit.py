import gevent
from gevent.event import Event
from gevent.exceptions import LoopExit
from gevent.lock import Semaphore
from gevent.queue import Queue


def attempt(action):
    try:
        action()
    except LoopExit as e:
        print(type(e).__name__, str(e).splitlines()[0])


attempt(Event().wait)
attempt(Queue().get)
lock = Semaphore()
lock.acquire()
attempt(lock.acquire)
one, two = Semaphore(), Semaphore()


def cross(first, second):
    with first:
        gevent.sleep(0.01)
        with second:
            print('never')


both = [gevent.spawn(cross, one, two), gevent.spawn(cross, two, one)]
attempt(lambda: gevent.joinall(both))
print([g.ready() for g in both])
print(issubclass(LoopExit, Exception), gevent.joinall(both, timeout=0.01))
# The hub goes on working afterwards.
gevent.killall(both)
print([g.ready() for g in both], gevent.spawn(lambda: 'fine').get())
attempt(Event().wait)
