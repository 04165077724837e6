def g():
    yield 1
    return 2


it = g()
next(it)
try:
    next(it)
except StopIteration as e:
    print(e.value, e.args)


def leaky():
    yield 1
    raise StopIteration('inside')


try:
    list(leaky())
except RuntimeError as e:
    print(e, '|', repr(e.__cause__))


def takes():
    yield next(iter([]))


try:
    list(takes())
except RuntimeError as e:
    print(e)


def fails():
    yield 1
    raise ValueError('boom')


f = fails()
print(next(f))
try:
    next(f)
except ValueError as e:
    print(e)
print(next(f, 'exhausted'))
