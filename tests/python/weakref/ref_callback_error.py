import sys
import weakref


class Thing:
    pass


def callback(reference):
    raise RuntimeError('in the callback')


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object is callback)


sys.unraisablehook = hook
thing = Thing()
reference = weakref.ref(thing, callback)
del thing
print('goes on')
