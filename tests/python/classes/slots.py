class P:
    __slots__ = ('x', 'y')

    def __init__(self, x):
        self.x = x


p = P(1)
print(p.x)
try:
    p.y
except AttributeError as e:
    print(e)
try:
    p.z = 1
except AttributeError as e:
    print(e)
print(hasattr(p, '__dict__'))
p.y = 2
del p.x
try:
    p.x
except AttributeError as e:
    print(e)


class Q(P):
    pass


q = Q(1)
q.z = 5
print(q.z, q.x, q.__dict__)
