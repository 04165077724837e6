"""`__slots__` in subclasses of built-in types."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def slots_builtin():
    class L(list):
        __slots__ = ('a',)
    l = L([1])
    l.a = 5
    out = [l.a, l, hasattr(l, '__dict__')]
    try:
        l.b = 1
    except AttributeError as e:
        out.append(str(e))
    return out


@show
def slots_int():
    class L(int):
        __slots__ = ()
    l = L(5)
    out = [l + 1, hasattr(l, '__dict__')]
    try:
        l.b = 1
    except AttributeError as e:
        out.append(str(e))
    return out


@show
def slots_nonempty_int():
    class L(int):
        __slots__ = ('a',)


@show
def slots_str_tuple():
    class T(tuple):
        __slots__ = ()
    t = T((1,2))
    return t, hasattr(t, '__dict__')
