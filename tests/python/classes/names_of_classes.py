"""Names of classes can be set to strings."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def name_assign():
    class A:
        pass
    A.__name__ = 'Z'; A.__qualname__ = 'Q'
    print(A, A.__name__)
    A.__name__ = 5
