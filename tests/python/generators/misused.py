"""Sending too early, running twice."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def send_first():
    def g():
        yield
    g().send(1)


@show
def already():
    def g():
        yield next(x)
    x = g()
    return next(x)


@show
def ret():
    def g():
        return 3
        yield
    try:
        next(g())
    except StopIteration as e:
        return e.value, e.args


@show
def unpack():
    def g():
        yield from (1,2,3)
    a, *b = g()
    return a, b
