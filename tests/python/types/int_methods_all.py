"""Methods and attributes of int."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ((5).bit_length(), (5).bit_count(), (-5).bit_count(), (255).to_bytes(2), (255).to_bytes(2,'little'), (-1).to_bytes(2,'big',signed=True)),
    lambda: (256).to_bytes(1),
    lambda: (-1).to_bytes(1),
    lambda: ((5).as_integer_ratio(), (5).is_integer(), (5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator),
    lambda: (True.bit_length(), True.real, True + True),
    lambda: ((7).__floordiv__(2), (7).__rsub__(10), (7).__divmod__(3), (7).__add__(1.5), (7).__index__(), (7).__bool__()),
    lambda: (5).foo,
)
