import gevent
from gevent import Greenlet


class Countdown(Greenlet):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def _run(self):
        while self.n:
            print(self.n, end=' ')
            self.n -= 1
            gevent.sleep(0.01)
        return 'lift off'

    def __str__(self):
        return f'Countdown({self.n})'


c = Countdown(3)
print(c, c.ready())
c.start()
print(c.get(), c)


class Named(Greenlet):
    pass


def shown(g):
    return repr(g).replace(hex(id(g)), '0x…')


def function(*args, **kwargs):
    pass


g = Greenlet(function, 1, 'two', x=[3])
print(shown(g), shown(Named(function)), shown(Greenlet()), shown(Countdown(1)))
g.name = 'own name'
print(g.name, shown(g))
print(shown(Greenlet(function, 'x' * 100)))
print(shown(Greenlet(lambda: None)))
g.start()
g.join()
print(shown(g), g.args, g.kwargs)
late = Greenlet(print, 'later')
late.start_later(0.02)
print('at once', bool(late))
late.join()
print(Greenlet.spawn(function).get(), gevent.spawn_later(0.01, max, 1, 2).get(), Named.spawn(min, 3, 4).get())
try:
    Greenlet.spawn_later(1)
except TypeError as e:
    print('TypeError', e)
