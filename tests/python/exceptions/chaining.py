def cause():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('bad') from e


def context():
    try:
        {}['k']
    except KeyError:
        int('x')


def suppressed():
    try:
        [][0]
    except IndexError:
        raise RuntimeError('clean') from None


for f in (cause, context, suppressed):
    try:
        f()
    except Exception as e:
        print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
try:
    raise ValueError from TypeError
except ValueError as e:
    print(repr(e.__cause__))
try:
    raise ValueError from 5
except TypeError as e:
    print(e)
