"""Ranges: subscripts, membership, errors."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: range(5)[10],
    lambda: range(1.5),
    lambda: range('a'),
    lambda: range(),
    lambda: range(1,2,3,4),
    lambda: range(1,2,0),
    lambda: range(5).index(7),
    lambda: range(5).foo,
)
