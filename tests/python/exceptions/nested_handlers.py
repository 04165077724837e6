import sys


def current():
    return sys.exc_info()[0] and sys.exc_info()[0].__name__


try:
    raise ValueError('outer')
except ValueError:
    print(current())
    try:
        raise KeyError('inner')
    except KeyError:
        print(current())
    print(current())
print(current())


def handler():
    print('in call', current())


try:
    1 / 0
except ZeroDivisionError:
    handler()


def gen():
    try:
        raise IndexError
    except IndexError:
        yield current()
        yield current()


g = gen()
print(next(g), current())
try:
    raise TypeError
except TypeError:
    print(next(g), current())
print(current())
