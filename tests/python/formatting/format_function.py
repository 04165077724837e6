"""format() with specifications of every kind."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (format(3.0), format(3), format(1e100), format(1.5, ''), format(True), format(True, 'd'), format(True, '5'), format(True,'s') if 0 else ''),
    lambda: format(3, 5),
    lambda: format(1.5, 'd'),
    lambda: (format('a', '5.1'), format('abc', '.2'), format('abc', '^7.2')),
    lambda: (format(2**70, ','), format(-2**70, 'x'), format(1.5, '.0f'), format(2.5,'.0f'), format(0.1,'.20f'), format(1e20,'.0f')),
    lambda: (format(float('nan'), '5'), format(float('inf'), '+'), format(float('-inf'), '08.1f')),
    lambda: (format(1234.5, '.3g'), format(0.00001234,'g'), format(123456789.0,'g'), format(1.0,'#g'), format(1e16), format(123456.0,'.10'), format(1.0,'.1')),
)
