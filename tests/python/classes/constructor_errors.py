"""Arguments of constructors, and `__new__` of the wrong class."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def no_args():
    class A:
        pass
    return A(1)


@show
def no_args2():
    class A:
        def __init__(self, a):
            pass
    return A()


@show
def no_args3():
    class A:
        def __new__(cls):
            return object.__new__(cls, 1)
    return A()


@show
def new_wrong():
    class A:
        def __new__(cls):
            return 5
        def __init__(self):
            print('not called')
    return A()


@show
def objnew():
    return object.__new__(int)


@show
def objnew2():
    return object.__new__(5)


@show
def intnew():
    return int.__new__(str)
