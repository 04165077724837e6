"""Notes of exceptions."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def notes():
    e = ValueError('x')
    e.add_note('n1')
    e.add_note('n2')
    print(e.__notes__)
    e.add_note(5)
