"""Names that are not bound."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def nonl():
    print(undefined_thing)


@show
def ubl():
    x += 1
    x = 2


@show
def freev():
    def f():
        return y
    f()
    y = 1
