"""Keywords for exceptions."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def kw():
    return ValueError(a=1)


@show
def kw2():
    class E(Exception):
        def __init__(self, *, a):
            self.a = a
    return E(a=1).a, E(a=1).args


@show
def repr_():
    class E(Exception):
        pass
    class F(Exception):
        def __str__(self):
            return 'custom'
    return repr(E()), repr(E(1)), repr(E(1,2)), str(E(1,2)), str(E()), repr(F('a')), str(F('a')), repr(ValueError('a')), Exception(1) == Exception(1)


@show
def args_set():
    e = ValueError(1)
    e.args = (2,3)
    print(str(e))
    e.args = 5
