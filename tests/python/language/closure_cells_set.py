"""The contents of cells."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def closure():
    x = 1
    def f():
        nonlocal x
        x += 1
        return x
    f()
    c = f.__closure__[0]
    c.cell_contents = 10
    return x, f.__code__.co_freevars, c.cell_contents, type(c)
