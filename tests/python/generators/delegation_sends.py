"""`yield from` passes on what is sent and thrown."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def yf_send():
    def inner():
        while True:
            try:
                v = yield
                print('got', v)
            except ValueError as e:
                print('inner', e)
    def g():
        yield from inner()
    x = g()
    next(x)
    x.send(5)
    x.throw(ValueError('z'))
    x.close()


@show
def yf_iter():
    def g():
        yield from [1,2]; yield from 'ab'; yield from range(2)
    x = g()
    next(x)
    x.send(5)


@show
def yf_bad():
    def g():
        yield from 5
    list(g())
