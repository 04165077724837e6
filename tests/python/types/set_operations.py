"""Sets: methods, operators, errors."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: {1,[]},
    lambda: ({1,2} | {3}, {1,2} & {2}, {1,2} - {2}, {1,2} ^ {2,3}, {1} <= {1,2}, {1} < {1}, {1,2}.issuperset([1]), {1}.isdisjoint([2]), frozenset([1]), {1}.union([2],[3]), {1}.intersection([1],[1]), set('a'), {1,2}.symmetric_difference([2])),
    lambda: {1} | [2],
    lambda: {1} + {2},
    lambda: {1} < [1],
    lambda: set().pop(),
    lambda: {1}.remove(2),
    lambda: set(5),
    lambda: set(1,2),
    lambda: {1}.add([]),
    lambda: {1}.foo,
    lambda: frozenset().add,
)
