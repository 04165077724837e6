"""Slots: unset, deleted, documented."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def slot_unset():
    class A:
        __slots__ = ('a',)
    return A().a


@show
def slot_del():
    class A:
        __slots__ = ('a',)
    a = A()
    del a.a


@show
def slots_dict():
    class A:
        __slots__ = {'a': 'doc of a'}
    return A.__slots__, A.a.__doc__


@show
def slots_noattr():
    class A:
        __slots__ = ('a',)
    A().b = 1
