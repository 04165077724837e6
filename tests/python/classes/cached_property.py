"""`functools.cached_property`."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def cached():
    import functools
    class A:
        n = 0
        @functools.cached_property
        def x(self):
            self.n += 1
            return self.n
    a = A()
    out = [a.x, a.x, a.__dict__]
    del a.x
    return out + [a.x]


@show
def cached_slots():
    import functools
    class A:
        __slots__ = ()
        @functools.cached_property
        def x(self):
            return 1
    return A().x
