"""`__len__` and `__bool__` that answer wrongly."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def bad_len():
    class I:
        def __len__(self):
            return -1
    return len(I())


@show
def bad_len2():
    class I:
        def __len__(self):
            return 'a'
    return len(I())


@show
def bad_len3():
    class I:
        def __len__(self):
            return 1.5
    return len(I())


@show
def bad_bool():
    class I:
        def __bool__(self):
            return 5
    return bool(I())
