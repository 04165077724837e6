"""Class patterns that cannot be."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def match_err():
    class Q:
        __match_args__ = ('a',)
    match Q():
        case Q(1, 2): pass


@show
def match_err2():
    class Q:
        pass
    match Q():
        case Q(1): pass


@show
def match_err3():
    match 5:
        case int(1, 2): pass


@show
def match_err4():
    x = 5
    match 5:
        case x(): pass


@show
def match_err5():
    class Q:
        __match_args__ = 'ab'
    match Q():
        case Q(1): pass


@show
def match_err6():
    class Q:
        __match_args__ = ('a', 'a')
        a = 1
    match Q():
        case Q(1, 1): pass
