# Small integers: the order follows from CPython's table, and from what was removed before.
import random

r = random.Random(3)
for n in range(60):
    left = [r.randrange(-10, 500) for _ in range(r.randrange(40))]
    right = [r.randrange(-10, 500) for _ in range(r.randrange(40))]
    a, b = set(left), set(right)
    print(list(a), list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b, a.isdisjoint(b))
    for name in ('update', 'intersection_update', 'difference_update', 'symmetric_difference_update'):
        for other in (b, right):
            c = set(left)
            getattr(c, name)(other)
            c.add(n)
            print(name, list(c))
    while len(a) > 3:
        a.pop()
    a.add(1000)
    print(list(a), a)
