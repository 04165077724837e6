import gevent
from gevent import Timeout


def attempt(action):
    try:
        print('answer', action())
    except BaseException as e:
        print(type(e).__name__, '|', e)


def within(*args):
    with Timeout(*args):
        gevent.sleep(1)
        return 'in time'


attempt(lambda: within(0.02))
attempt(lambda: within(0.02, ValueError('own')))
attempt(lambda: within(0.02, ValueError))
attempt(lambda: within(0.02, 'text'))
attempt(lambda: within(0.02, False))
attempt(lambda: within(None))
attempt(lambda: within())

quick = Timeout(0.5)
with quick as same:
    print(same is quick, quick.pending)
    gevent.sleep(0.01)
print(quick.pending)

outer = Timeout(0.05)
inner = Timeout(0.02)
outer.start()
try:
    inner.start()
    try:
        gevent.sleep(1)
    except Timeout as e:
        print('inner first', e is inner, e is outer)
    gevent.sleep(1)
except Timeout as e:
    print('then outer', e is outer)
finally:
    inner.cancel()
    outer.cancel()

started = Timeout.start_new(1)
try:
    started.start()
except AssertionError as e:
    print(str(e).split(' at ')[0], str(e).split('pending>')[1])
started.cancel()
print(Timeout.start_new(started) is started)
started.close()
print([str(Timeout(n)) for n in (None, 0, 1, 2, 0.5)], str(Timeout(2, 'why')), str(Timeout(1, False)))
print(Timeout(1) < 2, Timeout(3) < Timeout(2), issubclass(Timeout, Exception))


def slow(result):
    gevent.sleep(0.1)
    return result


attempt(lambda: gevent.with_timeout(0.5, slow, 'fast enough'))
attempt(lambda: gevent.with_timeout(0.01, slow, 'x'))
attempt(lambda: gevent.with_timeout(0.01, slow, result='x', timeout_value='too slow'))

g = gevent.spawn(slow, 'value')
attempt(lambda: g.get(timeout=0.01))
attempt(lambda: g.join(timeout=0.01))
print(g.ready())
attempt(lambda: g.get(timeout=5))
attempt(lambda: gevent.Greenlet(slow).get(block=False))


def not_mine():
    with Timeout(0.01, False):
        slow('never')
    return 'went on'


print(gevent.spawn(not_mine).get())
