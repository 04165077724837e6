"""int() of texts and numbers."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: int('1__2'),
    lambda: int('12', 1),
    lambda: int('a'),
    lambda: int(None),
    lambda: int([]),
    lambda: int('5', base=8),
    lambda: int(5, 8),
    lambda: int(x=5),
    lambda: (int(3.9), int(-3.9), int(True)),
    lambda: int(float('nan')),
    lambda: int(float('inf')),
)
