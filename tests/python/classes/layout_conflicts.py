"""Bases whose instances cannot be one."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def layout():
    class A(int, str):
        pass


@show
def layout2():
    class A:
        __slots__ = ('a',)
    class B:
        __slots__ = ('b',)
    class C(A, B):
        pass
