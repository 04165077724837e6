for what in (ValueError, ValueError('x'), ValueError('a', 2), KeyError('k'), StopIteration(3)):
    try:
        raise what
    except Exception as e:
        print(repr(e), str(e), e.args)


def attempt(bad):
    try:
        raise bad
    except TypeError as e:
        print(e)


attempt(5)
attempt('text')
attempt(None)
attempt(int)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise KeyError('again')
    except KeyError:
        raise
except KeyError as e:
    print('re-raised', e)
