"""`__class__` and `__dict__` of an instance can be set."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def class_assign():
    class A:
        pass
    class B:
        x = 1
    a = A()
    a.__class__ = B
    print(a.x, type(a).__name__)
    a.__class__ = int


@show
def class_assign2():
    (5).__class__ = str


@show
def dict_assign():
    class A:
        pass
    a = A()
    a.__dict__ = {'x': 1}
    print(a.x)
    a.__dict__ = 5
