import sys


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('ignored')
            yield 2


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value)


sys.unraisablehook = hook
g = stubborn()
next(g)
del g
print('end')
