g = (x * x for x in range(4))
print(next(g), list(g), list(g))
n = 2
g = (x * n for x in [1, 2])
n = 10
print(list(g))
print(max(len(w) for w in ['a', 'bbb', 'cc']), ''.join(c.upper() for c in 'abc'))
print(any(x > 2 for x in iter([1, 2, 3, 4])), all(x for x in []))
pairs = ((a, b) for a in range(3) for b in range(a) if a != b)
print(list(pairs))
nested = (list(y for y in range(x)) for x in range(3))
print(list(nested))
print(sorted((x for x in 'hello'), reverse=True), dict((k, k * 2) for k in range(2)), set(x % 2 for x in range(5)))
try:
    (x for x in 5)
except TypeError as e:
    print(e)
