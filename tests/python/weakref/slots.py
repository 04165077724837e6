import weakref


class Closed:
    __slots__ = ('x',)


class Open:
    __slots__ = ('x', '__weakref__')


class Derived(Closed):
    pass


class DerivedClosed(Open):
    __slots__ = ()


for cls in (Closed, Open, Derived, DerivedClosed):
    thing = cls()
    try:
        print(cls.__name__, weakref.ref(thing)() is thing)
    except TypeError as e:
        print(e)
