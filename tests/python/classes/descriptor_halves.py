"""Descriptors with and without `__get__`, `__set__` and `__delete__`."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def desc():
    class D:
        def __get__(self, o, t=None):
            return ('get', o is None, t.__name__)
        def __set__(self, o, v):
            print('set', v)
        def __delete__(self, o):
            print('delete')
    class ND:
        def __get__(self, o, t=None):
            return 'nd'
    class SO:
        def __set__(self, o, v):
            print('so', v)
    class A:
        d = D()
        n = ND()
        s = SO()
    a = A()
    a.d = 1
    del a.d
    a.__dict__['d'] = 5
    a.__dict__['n'] = 7
    a.s = 1
    a.__dict__['s'] = 3
    print(a.s)
    print(a.d, A.d, a.n, A.n)
    del a.s
