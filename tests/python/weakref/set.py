import weakref


class Thing:
    def __init__(self, name):
        self.name = name


def names(items):
    return sorted(t.name for t in items)


a, b, c = map(Thing, 'abc')
group = weakref.WeakSet([a, b])
group.add(a)
print(len(group), a in group, c in group, 1 in group)
other = weakref.WeakSet([b, c])
print(names(group | other), names(group & other), names(group - other), names(group ^ other))
print(group.isdisjoint(other), group <= other, group.issubset([a, b, c]), group == weakref.WeakSet([b, a]))
del a
print(len(group), names(group))
group.discard(c)
group.remove(b)
try:
    group.remove(b)
except KeyError:
    print('KeyError')
print(len(group))
try:
    group.pop()
except KeyError as e:
    print(e)
