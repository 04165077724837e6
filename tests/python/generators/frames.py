"""`gi_frame`, `gi_running`, `gi_suspended`, `gi_yieldfrom`."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def attrs():
    def g():
        yield 1
    x = g()
    print(x.gi_running, x.gi_yieldfrom, x.gi_code.co_name, x.gi_frame.f_lineno, x.gi_suspended, x.__name__, x.__qualname__)
    next(x)
    print(x.gi_frame.f_lineno, x.gi_suspended)
    list(x)
    return x.gi_frame, x.gi_running


@show
def yf():
    def h():
        yield 1
        return 5
    def g():
        r = yield from h()
        yield r
    x = g()
    next(x)
    print(type(x.gi_yieldfrom).__name__)
    return next(x), x.gi_yieldfrom
