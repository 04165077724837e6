"""float() and the methods of float."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: int(float('nan')),
    lambda: int(float('inf')),
    lambda: round(float('nan')),
    lambda: round(float('inf')),
    lambda: float(10 ** 400),
    lambda: (float('1e5'), float(' inf '), float('-nan'), float('1_0.5'), float('infinity')),
    lambda: float('a'),
    lambda: float(None),
    lambda: float([]),
    lambda: float(''),
    lambda: float.fromhex('z'),
    lambda: float('inf').as_integer_ratio(),
    lambda: float('nan').as_integer_ratio(),
    lambda: ((1.5).__round__(), (1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (1.5).__int__()),
)
