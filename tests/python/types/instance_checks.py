"""isinstance, issubclass, unions of types."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (isinstance(1, int), isinstance(1, (str,int)), isinstance(1, int|str), issubclass(bool,int), isinstance(None, int|None)),
    lambda: isinstance(1, 5),
    lambda: isinstance(1, (5,)),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 5),
    lambda: int | 5,
)
