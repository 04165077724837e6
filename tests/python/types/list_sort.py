words = ['banana', 'Apple', 'cherry', 'apple', 'fig']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(1, 'b'), (0, 'z'), (1, 'a'), (0, 'a')]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[1], reverse=True))
data = [(i * 7919) % 101 for i in range(60)]
print(sorted(data) == sorted(data, reverse=True)[::-1], sorted(data)[:5], sorted([2.5, 1, True, -3]))
print(sorted('hello'), sorted({3: 'a', 1: 'b'}), sorted([[2], [1, 5], []]), sorted([b'b', b'a']), sorted(()))
try:
    sorted([1, 'x', 2])
except TypeError as e:
    print(e)
try:
    sorted([1, None])
except TypeError as e:
    print(e)


class Lt:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        return self.n > o.n

    def __repr__(self):
        return str(self.n)


print(sorted([Lt(1), Lt(3), Lt(2)]), max([Lt(1), Lt(3)]), min([Lt(1), Lt(3)]))
a = [3, 1, 2]
def bad(x):
    raise RuntimeError('in key')
try:
    a.sort(key=bad)
except RuntimeError as e:
    print(e, a)
def touch(x):
    a.append(9)
    return x
try:
    a.sort(key=touch)
except ValueError as e:
    print(e)
