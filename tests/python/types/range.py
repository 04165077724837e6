r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, '5' in r, r.index(8), r.count(8), r.count(9))
print(range(5), range(0), list(range(5, 0, -2)), list(range(3, 3)), list(range(0, -5, -1)), range(3) == range(0, 3), range(0) == range(5, 5), range(1, 4, 2) == range(1, 5, 2))
print(r.start, r.stop, r.step, bool(range(0)), sum(range(101)), max(range(5)), reversed(range(3)).__next__(), list(reversed(range(0, 10, 4))), hash(range(3)) == hash(range(0, 3)))
print(range(10**20)[10**19], len(range(10**6)), 10**19 in range(10**20), repr(range(1, 2, 1)), repr(range(0, 5, 2)))
for f in (lambda: range(5)[9], lambda: range(1, 5, 0), lambda: range('a'), lambda: range(1.0), lambda: range(3).index(9), lambda: range(5) + 1, lambda: range(1, 2, 3, 4)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
for i in range(3):
    i = 100
print(i)
it = iter(range(2))
print(next(it), next(it), next(it, 'end'))
