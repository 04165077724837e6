import gevent
from gevent.event import Event


def nap(seconds):
    gevent.sleep(seconds)
    return seconds


def naps(*seconds):
    return [gevent.spawn(nap, each) for each in seconds]


def values(greenlets):
    return [g.value for g in greenlets]


print(values(gevent.joinall(naps(0.3, 0.1, 0.2))))
some = naps(0.3, 0.1, 0.2)
print(values(gevent.joinall(some, timeout=0.15)), values(some))
print(values(gevent.joinall(some, count=1)))
print(values(gevent.joinall(some)))
print(gevent.joinall([]), gevent.joinall(naps(0.1), timeout=0))
print(values(gevent.wait(naps(0.2, 0.1), count=1)))
print([g.value for g in gevent.iwait(naps(0.2, 0.1, 0.15))])
with gevent.iwait(naps(0.2, 0.1, 0.15)) as ready:
    for g in ready:
        print('first', g.value)
        break
print(gevent.wait(timeout=0.02), gevent.wait())

door, bell = Event(), Event()
gevent.spawn_later(0.05, bell.set)
gevent.spawn_later(0.1, door.set)
print([each is bell for each in gevent.wait([door, bell])])
print(gevent.wait([Event()], timeout=0.01))
# What is ready already comes first, and once.
done = naps(0.01, 0.02)
gevent.joinall(done)
print(values(gevent.wait(done + naps(0.05))))
gevent.spawn(nap, 0.05)
gevent.spawn(nap, 0.1)
print('left', gevent.wait())
