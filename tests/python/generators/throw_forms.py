"""`throw` with instances, classes, and what is no exception."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def throw_forms():
    def g():
        while True:
            try:
                yield 1
            except ValueError as e:
                print('caught', repr(e))
    x = g()
    next(x)
    x.throw(ValueError('a'))
    x.throw(ValueError)
    x.throw(5)


@show
def throw_unstarted():
    def g():
        yield 1
    x = g()
    try:
        x.throw(ValueError('v'))
    except ValueError as e:
        print(repr(e))
    return list(x)


@show
def ctx():
    def g():
        try:
            yield
        except ValueError:
            raise KeyError('from g')
    x = g()
    next(x)
    x.throw(ValueError('orig'))
