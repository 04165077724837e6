from greenlet import getcurrent, greenlet


class Counter(greenlet):
    step = 1

    def __init__(self, limit):
        super().__init__()
        self.limit = limit

    def run(self, start):
        n = start
        while n < self.limit:
            n += self.parent.switch(n) or self.step
        return f'stopped at {n}'


c = Counter(5)
print(c.__dict__, c.limit)
print(c.switch(1), c.switch(), c.switch(10), c.dead)


class Lazy(greenlet):
    def __init__(self):
        self.note = 'no call of the base'

    def run(self):
        return self.note, getcurrent() is self, type(self.parent).__name__


print(Lazy().switch())


def attempt(action):
    try:
        print('answer', action())
    except Exception as e:
        print(type(e).__name__, e)


def work():
    print(hasattr(getcurrent(), 'run'))
    main.switch()


def set_run(g):
    g.run = print


main = getcurrent()
g = greenlet(work)
print(g.run is work)
g.switch()
attempt(lambda: g.run)
attempt(lambda: set_run(g))
attempt(lambda: main.run)
attempt(lambda: set_run(main))
empty = greenlet()
attempt(lambda: empty.run)
attempt(lambda: empty.switch())
empty.run = lambda: 'given later'
attempt(lambda: empty.switch())
attempt(lambda: greenlet(run=lambda x: x * 2).switch(4))
attempt(lambda: greenlet(7).switch())
attempt(lambda: greenlet(lambda x: x).switch())


class Own(greenlet):
    """A program's own names do not meet those of the package."""

    def __init__(self):
        super().__init__()
        self._state = self._task = self._stack = self._main = self._parent = 'mine'

    def run(self):
        main.switch(self._state)
        return self.__dict__


own = Own()
print(own.switch(), own.switch())
