"""print: separators, ends, errors."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (print(1, 2, sep='-', end='!\n'), print(sep=''), print(*[1,2], sep=None), print('a', end=None)),
    lambda: print(1, sep=5),
    lambda: print(1, end=5),
    lambda: print(1, foo=5),
    lambda: input(1,2),
    lambda: (ascii(5), repr(5), ),
)
