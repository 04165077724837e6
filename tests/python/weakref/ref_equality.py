import weakref


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


a, b, c = Key(1), Key(1), Key(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print(ra == rb, ra == rc, ra != rc, hash(ra) == hash(rb) == hash(1))
print({ra: 'found'}[rb])
unhashed = weakref.ref(Key(3))
del b, c
print(ra == rb, rb == rb, rb == rc)
print(hash(rb))
try:
    hash(rc)
except TypeError as e:
    print(e)
try:
    ra < rb
except TypeError as e:
    print(e)
