import gevent
from gevent.event import AsyncResult, Event

door = Event()
print(door.is_set(), door.ready(), door.wait(timeout=0.01))


def visitor(name, timeout=None):
    print(name, 'waits')
    print(name, 'got', door.wait(timeout))


visitors = [gevent.spawn(visitor, name) for name in 'abc'] + [gevent.spawn(visitor, 'impatient', 0.01)]
gevent.sleep(0.05)
print('open')
door.set()
door.clear()
print('closed again', door.is_set())
gevent.joinall(visitors)
door.set()
print(door.wait(), door.isSet())
door.clear()


def toggling():
    for _ in range(2):
        gevent.sleep(0.02)
        door.set()
        gevent.sleep(0)
        door.clear()


def passing(name):
    for i in range(2):
        door.wait()
        print(name, i)
        gevent.sleep(0.01)


gevent.joinall([gevent.spawn(toggling), gevent.spawn(passing, 'x'), gevent.spawn(passing, 'y')])

result = AsyncResult()
print(result.ready(), result.successful(), result.value, result.exception)
try:
    result.get(timeout=0.01)
except gevent.Timeout as e:
    print('Timeout', e)
try:
    result.get_nowait()
except gevent.Timeout as e:
    print('Timeout', repr(str(e)))
print(result.wait(timeout=0.01))


def reader(name):
    print(name, result.get())


readers = [gevent.spawn(reader, name) for name in 'pq']
gevent.spawn_later(0.01, result.set, 'news')
gevent.joinall(readers)
print(result.get(), result.wait(), result.ready(), result.successful())
broken = AsyncResult()
gevent.spawn(broken.set_exception, OSError('gone'))
for read in (broken.get, broken.result):
    try:
        read()
    except OSError as e:
        print('raised', e)
print(broken.wait(), broken.successful(), bool(broken.ready()), repr(broken.exception))
print(str(AsyncResult()))
