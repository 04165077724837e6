import weakref


class Thing:
    pass


thing = Thing()
print(weakref.getweakrefcount(thing), weakref.getweakrefs(thing))
plain = weakref.ref(thing)
one = weakref.ref(thing, lambda r: None)
two = weakref.ref(thing, lambda r: None)
print(weakref.getweakrefcount(thing))
names = {id(plain): 'plain', id(one): 'one', id(two): 'two'}
print([names[id(r)] for r in weakref.getweakrefs(thing)])
del one
print(weakref.getweakrefcount(thing))
print(weakref.getweakrefcount(1), weakref.getweakrefs(1))
