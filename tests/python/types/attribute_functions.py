"""getattr, setattr, vars and their like."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: vars(5),
    lambda: getattr(5,'foo'),
    lambda: (getattr(5,'foo',1), hasattr(5,'real')),
    lambda: getattr(5, 1),
    lambda: delattr(5,'a'),
    lambda: setattr([], 'a', 1),
    lambda: setattr(int, 'a', 1),
    lambda: object().foo,
    lambda: object(5),
    lambda: setattr(object(), 'a', 1),
)
