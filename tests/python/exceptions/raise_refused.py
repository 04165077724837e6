"""What cannot be raised or caught."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def raise_bad():
    raise 5


@show
def raise_bad2():
    raise ValueError from 5


@show
def raise_str():
    raise 'abc'


@show
def raise_none():
    raise


@show
def raise_cls():
    class A:
        pass
    raise A


@show
def raise_cls_bad():
    class A(Exception):
        def __new__(cls):
            return 5
    raise A


@show
def exc_bad():
    try:
        raise ValueError
    except 5:
        pass


@show
def exc_bad2():
    try:
        raise ValueError
    except (5,):
        pass
