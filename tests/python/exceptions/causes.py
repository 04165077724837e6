"""`raise … from`, and what it leaves on the exception."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def from_none():
    try:
        raise ValueError('a')
    except ValueError:
        raise KeyError('b') from None


@show
def from_exc():
    try:
        raise ValueError('a')
    except ValueError as e:
        raise KeyError('b') from e


@show
def from_cls():
    raise ValueError from KeyError


@show
def cause_set():
    e = ValueError(1)
    e.__cause__ = KeyError()
    print(e.__suppress_context__)
    e.__cause__ = 5


@show
def ctx_set():
    e = ValueError(1)
    e.__context__ = 5


@show
def tb_set():
    e = ValueError(1)
    e.__traceback__ = 5
