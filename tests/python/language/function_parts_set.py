"""Parts of a function that can be replaced."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def func_set():
    def f(a, b=1):
        return a, b
    f.__defaults__ = (5, 6)
    print(f())
    def g(a, b=9):
        return 'g', a, b
    f.__code__ = g.__code__
    print(f())
    f.__kwdefaults__ = {'z': 1}
    f.__name__ = 'new'; f.__qualname__ = 'Q.new'; f.__doc__ = 'dd'
    print(f.__name__, repr(f).split(' at')[0], f.__doc__)
    del f.__defaults__
    print(f.__defaults__)
    f.__name__ = 5
