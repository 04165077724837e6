import gevent
from gevent.event import AsyncResult

gevent.get_hub().exception_stream = None


def work(n):
    gevent.sleep(0)
    if n < 0:
        raise SystemError if n < -1 else ArithmeticError('negative')
    return n


def told(label):
    def tell(source):
        # A link has a greenlet of its own: it may wait.
        gevent.sleep(0)
        print(label, source.value, type(source.exception).__name__)
    return tell


for n in (5, -1):
    g = gevent.Greenlet(work, n)
    g.link(told('any'))
    g.link_value(told('value'))
    g.link_exception(told('exception'))
    removed = told('removed')
    g.link(removed)
    g.unlink(removed)
    g.rawlink(lambda source: print('raw', source is g))
    g.start()
    g.join()
    gevent.sleep(0.01)

late = gevent.spawn(work, 7)
late.join()
late.link(told('late'))
print('linked')
gevent.sleep(0.01)

result = AsyncResult()
gevent.spawn(work, 8).link(result)
print(result.get())
result = AsyncResult()
gevent.spawn(work, -1).link(result)
try:
    result.get()
except ArithmeticError as e:
    print('raised', e)
try:
    late.link('no function')
except TypeError as e:
    print(e)
