import weakref


class Thing:
    def __del__(self):
        print('del sees', reference() is self)


thing = Thing()
reference = weakref.ref(thing, lambda r: print('callback', r()))
del thing
print(reference())
