"""`type` with three arguments, and with wrong ones."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def type3():
    A = type('A', (int,), {'x': 1, 'f': lambda self: self + 1})
    return A, A(5).f(), A.__bases__, A.__name__, A.__qualname__, A.__module__, A.__dict__['x']


@show
def type_bad():
    return type('A', 5, {})


@show
def type_bad2():
    return type(5, (), {})


@show
def type_bad3():
    return type('a', ())


@show
def type_bad4():
    return type('a', (), 5)
