"""Properties with setter and deleter, and without."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def prop():
    class A:
        @property
        def x(self):
            "doc"
            return self._x
        @x.setter
        def x(self, v):
            self._x = v
        @x.deleter
        def x(self):
            print('deleting')
            del self._x
    a = A()
    a.x = 5
    print(a.x)
    del a.x
    print(A.x.__doc__, A.x.fget.__name__)
    return a.x


@show
def prop_ro():
    class A:
        @property
        def x(self):
            return 1
    A().x = 1


@show
def prop_nodel():
    class A:
        @property
        def x(self):
            return 1
    del A().x


@show
def prop_noget():
    class A:
        x = property(None, lambda s, v: None)
    return A().x


@show
def prop_attr_error():
    class A:
        @property
        def x(self):
            return self.missing
        def __getattr__(self, n):
            return 'ga ' + n
    return A().x
