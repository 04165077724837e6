def noisy(n):
    print('noisy', n)
    return n * 2


m = map(noisy, [1, 2, 3])
print('made')
print(next(m))
print(list(m), list(m))
f = filter(lambda x: noisy(x) > 2, [1, 2])
print(next(f))
z = zip(iter([1, 2, 3]), iter('a'))
print(list(z))
e = enumerate(['x'], 5)
print(next(e), next(e, 'end'))
r = reversed([1, 2, 3])
print(next(r), list(r))
print(any(noisy(x) for x in [0, 1, 2]), all(noisy(x) for x in [1, 0, 2]))
print(list(zip([1, 2], [3, 4], strict=True)))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as x:
    print(x)
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as x:
    print(x)
print(repr(map(str, [])).split(' ')[0], repr(iter([])).split(' ')[0], repr(zip()).split(' ')[0], repr(enumerate([])).split(' ')[0])
