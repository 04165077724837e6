"""What cannot be a base."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def base_bool():
    class A(bool):
        pass


@show
def base_none():
    class A(type(None)):
        pass


@show
def base_inst():
    class A(5):
        pass
