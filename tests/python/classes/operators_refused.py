"""What every operation says of an object that does not support it."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def unsupported_names():
    class I:
        pass
    out = []
    for f in (lambda: I() + 1, lambda: 1 + I(), lambda: I() < I(), lambda: -I(), lambda: I() @ 1, lambda: I()[0], lambda: I()(), lambda: len(I()), lambda: iter(I()), lambda: 1 in I(), lambda: I() ** 2, lambda: divmod(I(), 1), lambda: abs(I()), lambda: float(I()), lambda: int(I()), lambda: round(I()), lambda: reversed(I()), lambda: next(I()), lambda: format(I(), 'x'), lambda: bytes(I()), lambda: hash(I()) and 1, lambda: pow(I(), 1, 2), lambda: [].extend(I()), lambda: {}.update(I()), lambda: [*I()], lambda: {**I()}, lambda: print(*I()), lambda: print(**I()), lambda: I().x, lambda: range(I()), lambda: 'a'.join(I()), lambda: sum(I()), lambda: open(I()), lambda: ~I(), lambda: chr(I()), lambda: I() >> 1):
        try:
            out.append(f())
        except Exception as e:
            out.append(f'{type(e).__name__}: {e}')
    print('\n'.join(map(str, out)))
