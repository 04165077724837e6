"""`__index__` wherever an int is wanted."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def index():
    class I:
        def __index__(self):
            return 2
    return [1,2,3][I()], hex(I()), range(I()), [1,2,3][:I()], 'ab' * I(), int(I()), float(I()), bin(I()), chr(I()), bytes(I())
