"""Items and in-place operators that a class does not have."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def inplace_err():
    class I:
        pass
    a = I()
    a += 1


@show
def iset():
    class I:
        pass
    I()[1] = 2


@show
def idel():
    class I:
        pass
    del I()[1]
