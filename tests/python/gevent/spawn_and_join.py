import gevent


def work(name, *args, **kwargs):
    print('begin', name, args, kwargs)
    gevent.sleep(0)
    print('end', name)
    return name * 2


def state(g):
    return g.ready(), g.successful(), g.dead, bool(g), g.value, g.exception


a = gevent.spawn(work, 'a', 1, 2, x=3)
b = gevent.Greenlet(work, 'b')
print('nothing has run yet', state(a), state(b))
b.start()
b.start()
print(state(b))
a.join()
print('a has ended', state(a), state(b))
print(b.get(), state(b))
print(a.get(), a.get(block=False), a.join())
try:
    b.get(block=False, timeout=1)
    gevent.Greenlet(work, 'c').get(block=False)
except gevent.Timeout as e:
    print(type(e).__name__, repr(str(e)))
for wrong in ((), (5,), ('text',)):
    try:
        gevent.spawn(*wrong)
        print('accepted', wrong)
    except TypeError as e:
        print('TypeError', e)


def outer(n):
    inner = [gevent.spawn(outer, n - 1) for _ in range(2)] if n else []
    gevent.joinall(inner)
    return 1 + sum(g.value for g in inner)


print(gevent.spawn(outer, 3).get())
main = gevent.getcurrent()
print(main.parent is None, gevent.spawn(lambda: gevent.getcurrent().parent is gevent.get_hub()).get())


def last():
    print('this is never printed: the program ends first')


gevent.spawn(last)
