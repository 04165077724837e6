"""sum, min and max."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (sum([1,2,3]), sum([1,2], 10), sum([[1],[2]], []), sum([0.1]*10), sum([], start=5)),
    lambda: sum(['a']),
    lambda: sum(['a'], ''),
    lambda: sum(5),
    lambda: sum([b'a'], b''),
    lambda: (min(1,2), min([3,1]), min([], default=5), max('abc'), min([1,-5], key=abs), max({'a':1})),
    lambda: min([]),
    lambda: max(),
    lambda: min(5),
    lambda: min(1, 'a'),
    lambda: max([1], 2, default=3),
    lambda: max(1, 2, default=3),
    lambda: min(1, 2, foo=3),
    lambda: (all([1,2]), any([0,1]), all([]), any([])),
    lambda: all(5),
    lambda: (any(x > 1 for x in [1,2]), sum(x for x in range(5)), max((x for x in [1,5,2]), key=lambda v: -v)),
)
