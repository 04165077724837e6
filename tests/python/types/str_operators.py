"""Operators and subscripts of str."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ('abc'[1], 'abc'[-1], 'abc'[::-1], 'abc'[5:]),
    lambda: 'abc'[5],
    lambda: ('abc' * 2, 2 * 'abc', 'abc' * -1),
    lambda: 'abc' * 'a',
    lambda: 'abc' * 1.5,
    lambda: ('a' in 'abc', 'z' not in 'abc'),
    lambda: 1 in 'abc',
    lambda: ('abc' < 'abd', 'a' == 1),
    lambda: 'a' < 1,
)
