"""pow and ** with all kinds of numbers."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (pow(3, -1, 7), pow(2, 10, 1000), pow(2, -1), pow(0,0)),
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 3, 5),
    lambda: 0 ** -1,
    lambda: (-8) ** (1/3),
    lambda: 1 << 10 ** 30,
    lambda: 2.0 ** 10000,
    lambda: (10 ** 400) / 3,
    lambda: float(10 ** 400),
    lambda: 10 ** 400 * 1.0,
    lambda: (10**400) // (10 ** 398),
)
