"""Groups: split, subgroup, derive."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def eg():
    g = ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('h', [ValueError(3)])])
    print(g.message, g.exceptions, str(g))
    a, b = g.split(ValueError)
    print(repr(a), repr(b))
    print(g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup(KeyError), g.split((ValueError, TypeError)))
    print(repr(g.derive([KeyError()])))


@show
def eg_sub():
    class G(ExceptionGroup):
        def derive(self, excs):
            return G(self.message + '!', excs)
    g = G('g', [ValueError(1), TypeError(2)])
    m, r = g.split(ValueError)
    return repr(m), repr(r)


@show
def beg():
    return type(BaseExceptionGroup('g', [ValueError()])).__name__, type(BaseExceptionGroup('g', [KeyboardInterrupt()])).__name__
