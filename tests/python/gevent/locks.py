import gevent
from gevent.lock import BoundedSemaphore, DummySemaphore, RLock, Semaphore

seats = Semaphore(2)
inside = 0
most = 0


def guest(name, seconds):
    global inside, most
    with seats:
        inside += 1
        most = max(most, inside)
        print(name, 'sits', end=' ')
        gevent.sleep(seconds)
        inside -= 1
    print(name, 'left', end=' ')


gevent.joinall([gevent.spawn(guest, name, seconds) for name, seconds in zip('abcde', (0.05, 0.2, 0.1, 0.02, 0.01))])
print(most, seats.counter)
print(seats.acquire(), seats.acquire(), seats.acquire(blocking=False), seats.acquire(timeout=0.01), seats.locked())
gevent.spawn_later(0.02, seats.release)
print(seats.wait(timeout=0.01), seats.wait(), seats.counter)
print(seats.release(), seats.release(), seats.release())

bounded = BoundedSemaphore(1)
with bounded:
    print(bounded.locked())
try:
    bounded.release()
except ValueError as e:
    print(e)
try:
    Semaphore(-1)
except ValueError as e:
    print(e)
dummy = DummySemaphore()
with dummy:
    print(dummy.acquire(), dummy.acquire(), dummy.locked(), dummy.wait())

lock = RLock()


def recursive(n):
    with lock:
        print(n, end=' ')
        gevent.sleep(0)
        if n:
            recursive(n - 1)


gevent.joinall([gevent.spawn(recursive, 2), gevent.spawn(recursive, 1)])
print(lock.locked())


def thief():
    try:
        lock.release()
    except RuntimeError as e:
        print(str(e).split(' Owner')[0])
    return lock.acquire(blocking=False), lock.acquire(timeout=0.01)


with lock:
    print(gevent.spawn(thief).get())

# First come, first served.
order = []
ticket = Semaphore(0)


def waiting(n):
    ticket.acquire()
    order.append(n)


crowd = [gevent.spawn(waiting, n) for n in range(5)]
gevent.sleep(0)
ticket.release()
ticket.release()
gevent.sleep(0)
print(order)
for _ in range(3):
    ticket.release()
gevent.joinall(crowd)
print(order)
