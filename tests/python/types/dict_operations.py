"""Dicts: methods, operators, errors."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: {}['a'],
    lambda: {'a':1}.pop('b'),
    lambda: {}.popitem(),
    lambda: ({'a':1}.pop('b', 5), {'a':1}.get('b'), {'a':1}.setdefault('b', 2), dict(a=1, b=2), dict([(1,2)]), dict({1:2}, c=3), dict.fromkeys('ab', 1), {**{'a':1}, 'b':2}, {'a':1} | {'b':2}),
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict([(1,2,3)]),
    lambda: dict(['ab','cd']),
    lambda: dict(1,2),
    lambda: {'a':1} | [('b',2)],
    lambda: {'a':1} + {},
    lambda: {'a':1} < {'b':1},
)
