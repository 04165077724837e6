"""`finally` with return, continue and break."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def finally_ret():
    def f():
        try:
            return 1
        finally:
            return 2
    def g():
        for i in range(3):
            try:
                continue
            finally:
                print('f', i)
        for i in range(3):
            try:
                raise ValueError
            except ValueError:
                break
            finally:
                print('g', i)
        return i
    return f(), g()
