import gevent
from gevent import GreenletExit


def patient(name, seconds=5):
    try:
        gevent.sleep(seconds)
        print(name, 'slept well')
    except GreenletExit:
        print(name, 'was told to go')
        raise
    finally:
        print(name, 'tidies up')


g = gevent.spawn(patient, 'a')
gevent.sleep(0)
g.kill()
print(g.ready(), g.successful(), repr(g.value), g.exception, g.dead)
g.kill()

# One that has not begun never does.
fresh = gevent.spawn(patient, 'fresh')
fresh.kill()
print(fresh.dead, fresh.successful(), repr(fresh.value))
never = gevent.Greenlet(patient, 'never')
never.kill()
never.start()
print(never.dead, repr(never.value))

# Without waiting for the end.
h = gevent.spawn(patient, 'h')
gevent.sleep(0)
h.kill(block=False)
print('not yet', h.ready())
gevent.sleep(0)
print('now', h.ready())


def stubborn():
    for i in range(2):
        try:
            gevent.sleep(0.05)
        except GreenletExit:
            print('ignores it')
    return 'done'


s = gevent.spawn(stubborn)
gevent.sleep(0)
s.kill(timeout=0.01)
print('alive', not s.ready())
print(s.get())


def interrupted():
    try:
        gevent.sleep(5)
    except ZeroDivisionError as e:
        return f'caught {e!r}'


i = gevent.spawn(interrupted)
gevent.sleep(0)
i.kill(ZeroDivisionError)
print(i.value)
i = gevent.spawn(interrupted)
gevent.sleep(0)
i.kill(ZeroDivisionError('made'))
print(i.value)

group = [gevent.spawn(patient, name) for name in 'xyz']
gevent.sleep(0)
gevent.killall(group)
print([each.ready() for each in group])
group = [gevent.spawn(patient, name) for name in 'uv']
gevent.killall(group)
print([repr(each.value) for each in group])
group = [gevent.spawn(patient, name) for name in 'pq']
gevent.sleep(0)
gevent.killall(group, block=False)
print([each.ready() for each in group])
gevent.sleep(0)
print([each.ready() for each in group])
gevent.kill(gevent.spawn(patient, 'w'))
gevent.sleep(0)

with gevent.spawn(lambda: print('within')) as inside:
    print('before')
print(inside.ready())
