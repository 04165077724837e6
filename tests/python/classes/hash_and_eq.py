class K:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, K) and self.k == other.k

    def __hash__(self):
        return hash(self.k)

    def __repr__(self):
        return f'K({self.k!r})'


d = {K('a'): 1, K('b'): 2}
d[K('a')] = 3
print(d, d[K('b')], K('c') in d, len({K(1), K(1), K(2)}))
print(hash(K(5)) == hash(5), d.get(K('z'), 'no'))
del d[K('a')]
print(d)


class Clash:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return 7

    def __eq__(self, o):
        return self.n == o.n


s = {Clash(i) for i in range(20)}
print(len(s), Clash(3) in s, Clash(30) in s)


class Plain:
    pass


p = Plain()
print({p: 1}[p], p == p, p == Plain())
