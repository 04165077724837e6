import weakref


class Thing:
    def __init__(self, name):
        self.name = name


extra = weakref.WeakKeyDictionary()
a, b = Thing('a'), Thing('b')
extra[a] = 1
extra[b] = 2
print(len(extra), extra[a], a in extra, 'text' in extra)
print(sorted(k.name for k in extra), sorted(extra.values()), sorted(v for k, v in extra.items()))
del a
print(len(extra), extra.get(b), extra.get(Thing('c'), 'default'))
print(extra.setdefault(b, 5), extra.pop(b), len(extra))
extra[b] = 3
print([r() is b for r in extra.keyrefs()])
del extra[b]
try:
    del extra[b]
except KeyError:
    print('KeyError')
try:
    extra[1] = 2
except TypeError as e:
    print(e)
other = extra | {b: 9}
print(type(other).__name__, other[b], len(extra))
