"""Groups that cannot be made."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def eg_bad():
    ExceptionGroup('g', [])


@show
def eg_bad2():
    ExceptionGroup('g', [1])


@show
def eg_bad3():
    ExceptionGroup('g')


@show
def eg_bad4():
    ExceptionGroup(5, [ValueError()])


@show
def eg_bad5():
    ExceptionGroup('g', [KeyboardInterrupt()])


@show
def eg_bad6():
    ExceptionGroup('g', 5)
