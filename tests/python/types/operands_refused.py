"""Operators between types that do not go together."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: 1 << -1,
    lambda: 1 << 10 ** 30,
    lambda: 1 < 'a',
    lambda: 1 + 'a',
    lambda: 'a' + 1,
    lambda: [] + (),
    lambda: 1 @ 2,
    lambda: -'a',
    lambda: ~1.5,
    lambda: +[],
    lambda: 1 in 5,
    lambda: len(5),
    lambda: abs('a'),
    lambda: (abs(-5), abs(-5.5), abs(True)),
)
