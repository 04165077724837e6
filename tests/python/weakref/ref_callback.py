import weakref


class Thing:
    pass


def told(name):
    def callback(reference):
        print(name, reference() is None)
    return callback


thing = Thing()
first = weakref.ref(thing, told('first'))
second = weakref.ref(thing, told('second'))
dropped = weakref.ref(thing, told('dropped'))
print(first is second, first.__callback__ is not None)
del dropped
del thing
print(first.__callback__)
