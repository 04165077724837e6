class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return self.n == other.n

    def __lt__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return self.n < other.n

    def __le__(self, other):
        return self.n <= other.n

    def __repr__(self):
        return f'V{self.n}'


a, b = V(1), V(2)
print(a == V(1), a != b, a == 1, a != 1, a < b, b > a, a <= b, b >= a)
print(sorted([V(3), V(1), V(2)]), max(a, b), min([b, a]), V(2) in [a, b], [a, b].index(V(2)))
try:
    a < 5
except TypeError as e:
    print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    {a: 1}
except TypeError as e:
    print(e)
print([1, a] == [1, V(1)], (a, b) < (a, V(3)))
