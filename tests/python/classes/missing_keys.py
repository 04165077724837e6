"""`__missing__` of a dict subclass."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def missing():
    class D(dict):
        def __missing__(self, k):
            return 'missing ' + k
    d = D(a=1)
    return d['a'], d['b'], d.get('b')
