import gevent
from gevent.pool import Group, Pool, PoolFull


def work(n, seconds=0.02):
    global running, most
    running += 1
    most = max(most, running)
    gevent.sleep(seconds)
    running -= 1
    return n * n


running = most = 0
pool = Pool(3)
print(pool.map(work, range(8)), most)
running = most = 0
for n in range(7):
    pool.spawn(work, n)
    print(n, len(pool), pool.free_count(), pool.full())
print(pool.join(), len(pool), most)
print(pool.apply(work, (5,)), pool.apply(work, kwds={'n': 6}))
print(pool.apply_async(work, (7,)).get())
done = []
print(pool.apply_async(work, (8,), callback=done.append).get())
gevent.sleep(0.01)
print(done, pool.map_async(work, [1, 2]).get())
print(list(pool.imap(lambda n: (gevent.sleep(n / 50), n)[1], [3, 1, 2])))
print(list(pool.imap_unordered(lambda n: (gevent.sleep(n / 50), n)[1], [3, 1, 2])))
print(list(pool.imap(lambda a, b: a + b, 'abc', 'xyz')))

small = Pool(1)
small.spawn(gevent.sleep, 0.05)
try:
    small.add(gevent.Greenlet(work, 1), blocking=False)
except PoolFull:
    print('full')
print(small.wait_available(timeout=0.01), small.wait_available())
print(small.join(timeout=1), Pool().full(), Pool().free_count())
try:
    Pool(-1)
except ValueError as e:
    print(e)

group = Group()
members = [group.spawn(work, n, n / 50) for n in (2, 1)]
print(len(group), members[0] in group, bool(Group()))
print(group.join(timeout=0.03), len(group), group.join(), len(group))


def failing():
    gevent.sleep(0.01)
    raise LookupError('lost')


gevent.get_hub().exception_stream = None
group.spawn(failing)
try:
    group.join(raise_error=True)
except LookupError as e:
    print('raised', e)


def endless():
    try:
        gevent.sleep(60)
    finally:
        print('killed')


group.spawn(endless)
group.spawn(endless)
gevent.sleep(0)
group.kill()
print(len(group))
print(sum(group.map(work, range(4))))
