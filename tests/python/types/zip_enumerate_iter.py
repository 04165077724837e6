"""zip, enumerate, iter, next and reversed."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: list(zip([1,2],[1],strict=True)),
    lambda: list(zip([1],[1,2],strict=True)),
    lambda: list(zip([1],[1,2],[1,2],strict=True)),
    lambda: list(zip([1,2],[1,2],[1],strict=True)),
    lambda: zip(5),
    lambda: zip([1],5),
    lambda: enumerate(5),
    lambda: enumerate([], 'a'),
    lambda: reversed(5),
    lambda: reversed({1}),
    lambda: iter(5),
    lambda: iter(5, 6),
    lambda: next(5),
    lambda: next(iter([])),
    lambda: next(iter([]), 'd'),
    lambda: list(iter(iter([1,2,3]).__next__, 2)),
)
