"""f-strings: conversions, nested fields, self-documenting expressions."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (f'{1!r:>5}', f'{"a"!r}', f'{3.14159:.2f}', f'{1+1=}', f'{ 1 + 1 = }', f'{"a"=}', f'{"a"=!s}', f'{1.5=:.3f}'),
    lambda: (f'{{}} {1,2}', f'{1 if True else 2}', f'{[x for x in range(3)]}', f'{1:>{4+1}}', f'{1!s:>{3}}'),
)
