# Slots beside a __dict__: the values of slots are not in it.
import copy


class Point:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=None):
        self.x = x
        if y is not None:
            self.y = y


class Named(Point):
    pass


class More(Named):
    __slots__ = ('z',)


class Open:
    __slots__ = ('a', '__dict__')


n = Named(1)
n.name = 'n'
print(n.__dict__, vars(n), n.x, hasattr(n, 'y'))
n.__dict__['x'] = 'hidden'
print(n.x, n.__dict__)
n.y = 5
print(n.y, n.__dict__)
del n.y
try:
    n.y
except AttributeError as e:
    print(e)
try:
    del n.y
except AttributeError as e:
    print(type(e).__name__)
n.__dict__ = {'fresh': 1}
print(n.x, n.fresh, n.__dict__)

m = More(1, 2)
m.z = 3
m.other = 4
print(m.x, m.y, m.z, m.other, m.__dict__)

o = Open()
o.a = 1
o.b = 2
print(o.a, o.b, o.__dict__)

for each in (Point(1, [2]), Named(1, [2]), m, o):
    one, two = copy.copy(each), copy.deepcopy(each)
    for made in (one, two):
        print(type(made).__name__, [getattr(made, name, '-') for name in ('x', 'y', 'z', 'a', 'b', 'other')],
              getattr(made, '__dict__', None))
    if hasattr(each, 'y'):
        print(one.y is each.y, type(two.y).__name__)

total = 0
for i in range(50):
    p = Named(i)
    p.x += 1
    p.w = p.x
    total += p.x + len(p.__dict__)
print(total)
