import weakref


class Named(weakref.ref):
    def __init__(self, target, callback=None, *, name):
        super().__init__(target, callback)
        self.name = name

    def __new__(cls, target, callback=None, *, name):
        return super().__new__(cls, target, callback)

    def __call__(self):
        target = super().__call__()
        return target and (self.name, target)


class Thing:
    pass


thing = Thing()
one = Named(thing, name='one')
two = Named(thing, name='two')
print(one is two, one == two, one()[0], one()[1] is thing, isinstance(one, weakref.ref))
del thing
print(one())
