"""slice objects."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (slice(1,2,3), slice(5), slice(None), slice(1,2) == slice(1,2), slice(1,10,2).indices(5), slice(1,2).start),
    lambda: slice(1,2).indices('a'),
    lambda: slice(),
    lambda: ([1,2,3][slice(0,2)], [1,2,3][::0]),
)
