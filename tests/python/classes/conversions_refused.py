"""Conversions that answer with the wrong type."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def bad_str():
    class I:
        def __str__(self):
            return 5
    return str(I())


@show
def bad_repr():
    class I:
        def __repr__(self):
            return 5
    return repr(I())


@show
def bad_format():
    class I:
        def __format__(self, s):
            return 5
    return format(I())


@show
def bad_hash():
    class I:
        def __hash__(self):
            return 'a'
    return hash(I())


@show
def bad_iter():
    class I:
        def __iter__(self):
            return 5
    return list(I())


@show
def bad_init():
    class I:
        def __init__(self):
            return 5
    return I()


@show
def bad_int():
    class I:
        def __int__(self):
            return 'a'
    return int(I())


@show
def bad_float():
    class I:
        def __float__(self):
            return 'a'
    return float(I())
