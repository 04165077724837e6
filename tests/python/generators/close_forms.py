"""`close`: values, yields, exceptions."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def close_yields():
    def g():
        try:
            yield 1
        except GeneratorExit:
            yield 2
    x = g()
    next(x)
    x.close()


@show
def close_value():
    def g():
        try:
            yield 1
        except GeneratorExit:
            return 'closed'
    x = g()
    next(x)
    return x.close(), x.close()


@show
def close_raises():
    def g():
        try:
            yield 1
        finally:
            raise KeyError('k')
    x = g()
    next(x)
    x.close()
