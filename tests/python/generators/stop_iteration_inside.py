"""StopIteration raised inside a generator."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def stop_in():
    def g():
        yield 1
        raise StopIteration(5)
    return list(g())
