"""`__slots__` that cannot be."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def slots_dup():
    class A:
        __slots__ = ('a', '__dict__', '__dict__')


@show
def slots_bad():
    class A:
        __slots__ = ('1a',)


@show
def slots_bad2():
    class A:
        __slots__ = (1,)


@show
def slots_default():
    class A:
        __slots__ = ('a',)
        a = 1
