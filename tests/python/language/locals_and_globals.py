"""`locals()` and `globals()`."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def locals_():
    a = 1
    b = 'x'
    def inner():
        return a
    d = locals()
    return sorted(d), d['a'], 'show' in globals(), type(globals())
