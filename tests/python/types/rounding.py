"""round() of ints and floats."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(5), round(5.5, None)),
    lambda: round('a'),
    lambda: round(1.5, 'a'),
    lambda: round(float('nan')),
    lambda: round(float('inf')),
    lambda: ((1.5).__round__(), (1.5).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (1.5).__int__()),
)
