"""Division, remainders and divmod."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (divmod(-7, 3), divmod(7.5, 2), divmod(-7.5, 2)),
    lambda: divmod(1, 0),
    lambda: divmod(1.0, 0),
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1.0 % 0,
    lambda: 1.0 // 0,
    lambda: 1 / 0,
    lambda: 1 << -1,
    lambda: 1 >> -1,
    lambda: 1 << 10 ** 30,
    lambda: (10 ** 400) / 3,
    lambda: (10**400) // (10 ** 398),
    lambda: ((7).__floordiv__(2), (7).__rsub__(10), (7).__divmod__(3), (7).__add__(1.5), (7).__index__(), (7).__bool__()),
)
