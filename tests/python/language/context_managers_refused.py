"""Context managers, and what is none."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def ctx():
    class C:
        def __enter__(self):
            return 'v'
        def __exit__(self, *a):
            print('exit', a[0])
            return True
    with C() as x:
        raise ValueError
    with (C() as a, C() as b):
        print(a, b)
    class N:
        pass
    with N():
        pass


@show
def ctx2():
    class N:
        def __enter__(self):
            pass
    with N():
        pass


@show
def ctx3():
    with 5 as x:
        pass
