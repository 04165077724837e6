import weakref


class Thing:
    pass


thing = Thing()
reference = weakref.ref(thing)
print(reference() is thing)
print(weakref.ref(thing) is reference)
print(type(reference), weakref.ReferenceType is weakref.ref)
print(repr(reference).startswith('<weakref at 0x'), "; to 'Thing' at 0x" in repr(reference))
del thing
print(reference())
print(repr(reference).endswith('; dead>'))
try:
    reference(1)
except TypeError as e:
    print(e)
