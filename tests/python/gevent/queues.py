import queue

import gevent
from gevent.queue import Empty, Full, Queue, SimpleQueue

print(Empty is queue.Empty, Full is queue.Full)
tray = Queue(maxsize=2)


def baker():
    for i in range(5):
        tray.put(i)
        print('baked', i, tray.qsize())
    tray.put(StopIteration)


def customer(name):
    for bun in tray:
        print(name, 'eats', bun)
        gevent.sleep(0.01)
    return name


gevent.joinall([gevent.spawn(baker), gevent.spawn(customer, 'ann')])
print(len(tray), tray.empty(), tray.full(), bool(tray), tray.maxsize)


def attempt(action):
    try:
        print('answer', action())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: tray.get(block=False))
attempt(lambda: tray.get_nowait())
attempt(lambda: tray.get(timeout=0.01))
tray.put('x')
tray.put_nowait('y')
print(tray.full(), tray.peek(), tray.qsize())
attempt(lambda: tray.put('z', block=False))
attempt(lambda: tray.put('z', timeout=0.01))
attempt(lambda: tray.put_nowait('z'))
attempt(lambda: tray.get(timeout=-1))
attempt(lambda: Queue(1).get(timeout=-1))

# Those who wait are served in the order in which they came.
empty = SimpleQueue()
getters = [gevent.spawn(empty.get) for _ in range(3)]
gevent.sleep(0)
for item in 'abc':
    empty.put(item)
gevent.joinall(getters)
print([g.value for g in getters])
full = Queue(1, items=['first'])
putters = [gevent.spawn(full.put, item) for item in 'xyz']
gevent.sleep(0)
print([full.get() for _ in range(4)])
gevent.joinall(putters)
print(str(SimpleQueue(3)), str(SimpleQueue(items=[1, 2])), repr(Queue(3)).split()[0])
peeker = gevent.spawn(full.peek)
gevent.sleep(0)
full.put('seen')
print(peeker.get(), full.get())
print(list(Queue(items=[1, 2, StopIteration])))
