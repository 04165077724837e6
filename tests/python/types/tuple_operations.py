"""Tuples: operators, methods, errors."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (1,2)[5],
    lambda: (1,) + [2],
    lambda: (1,2).index(5),
)
