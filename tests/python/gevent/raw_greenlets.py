import gevent
from gevent.hub import Waiter
from greenlet import greenlet

log = []


def plain(name, count=2):
    for i in range(count):
        log.append(f'{name}{i}')
        gevent.sleep(0)


raw = gevent.spawn_raw(plain, 'raw')
also = gevent.spawn_raw(plain, 'also', count=3)
print(type(raw).__mro__[-2].__name__, raw.dead)
gevent.wait()
print(log, raw.dead, hasattr(raw, 'join'))

# Plain greenlets and the hub get along: a child of one that waits goes on where it was.
main = gevent.getcurrent()


def helper():
    gevent.sleep(0.01)
    return 'helped'


g = greenlet(helper)
print(g.switch())

waiter = Waiter()
gevent.get_hub().loop.run_callback(waiter.switch, 'sent')
print(waiter.get())
early = Waiter()
early.switch('early')
print(early.ready(), early.successful(), early.get())
timer = gevent.get_hub().loop.timer(0.01)
late = Waiter()
timer.start(late.switch, 'from a timer')
print(late.get())
failing = Waiter()
gevent.get_hub().loop.run_callback(failing.throw, KeyError('thrown'))
try:
    failing.get()
except KeyError as e:
    print('raised', e)
