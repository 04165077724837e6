"""Contexts of exceptions raised while others are handled."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def context_chain():
    try:
        try:
            try:
                1/0
            except:
                [][1]
        except:
            {}['a']
    except KeyError as e:
        return repr(e.__context__), repr(e.__context__.__context__)


@show
def unb():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e
