def perms(items):
    if not items:
        yield []
        return
    for i, item in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield [item, *rest]


print([''.join(p) for p in perms(list('abc'))])


def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))


print(next(queens(6)), sum(1 for _ in queens(6)))


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


for p in primes():
    if p > 30:
        break
    print(p, end=' ')
print()
