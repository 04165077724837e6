"""Attributes of methods."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def method_things():
    class A:
        def f(self, x):
            "d"
            return x
    a = A()
    m = a.f
    return m.__self__ is a, m.__func__ is A.f, m.__name__, m.__doc__, m.__qualname__, a.f == a.f, a.f is a.f, A.f(a, 5), repr(A.f).split(' at')[0], repr(m).split(' at')[0], m.__module__


@show
def method_setattr():
    class A:
        def f(self):
            pass
    A().f.x = 1
