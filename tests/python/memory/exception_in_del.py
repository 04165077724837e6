import sys


class Broken:
    def __del__(self):
        raise ValueError('in the finalizer')


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg, unraisable.object.__qualname__)


sys.unraisablehook = hook
x = Broken()
del x
print('goes on')
