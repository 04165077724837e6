class Count:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        self.i = 0
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


c = Count(3)
print(list(c), sum(c), [a + b for a in Count(2) for b in Count(2)])
a, b, d = Count(3)
print(a, b, d, 2 in Count(5), dict(zip('ab', Count(2))), *Count(2))
it = iter(c)
print(next(it), next(it), next(it), next(it, 'end'))
try:
    next(it)
except StopIteration as e:
    print('stop', e.args)


class NotIter:
    def __iter__(self):
        return 5


for bad in (NotIter(), 5, None):
    try:
        for _ in bad:
            pass
    except TypeError as e:
        print(e)
try:
    next([])
except TypeError as e:
    print(e)
