"""`except*` over groups and single exceptions."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def star():
    out = []
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        out.append(repr(e))
    except* (TypeError, KeyError) as e:
        out.append(repr(e))
    return out


@show
def star_naked():
    try:
        raise ValueError(1)
    except* ValueError as e:
        return_ = repr(e), e.exceptions
    return return_


@show
def star_bad():
    try:
        raise ValueError
    except* ExceptionGroup:
        pass


@show
def star_bad2():
    try:
        raise ValueError
    except* 5:
        pass
