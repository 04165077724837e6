import weakref


class Thing:
    def method(self):
        return 'called'


thing = Thing()
print(weakref.ref(thing.method)())
method = weakref.WeakMethod(thing.method)
print(method()())
print(method == weakref.WeakMethod(thing.method), method == weakref.ref(thing))
print(hash(method) == hash(weakref.WeakMethod(thing.method)))
told = weakref.WeakMethod(thing.method, lambda reference: print('told', reference()))
del thing
print(method())
try:
    weakref.WeakMethod(print)
except TypeError as e:
    print(e)
try:
    weakref.WeakMethod(1)
except TypeError as e:
    print(e)
