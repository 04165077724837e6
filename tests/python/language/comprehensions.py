print([x * y for x in range(3) for y in range(x)])
print([x for x in range(20) if x % 2 if x % 3])
print({x % 3 for x in range(10)})
print({k: v for k, v in zip('abc', range(3))})
print([[i * j for j in range(3)] for i in range(3)])
print(sum(x * x for x in range(5)))
x = 'outer'
print([x for x in range(2)], x)
print([(a, b) for a, b in [(1, 2), (3, 4)]])
print(list(c for line in ('ab', 'c') for c in line))
print([*range(3), *'ab'], {*'aab'} == {'a', 'b'}, {**{'a': 1}, 'b': 2, **{'a': 3}})
print([lambda: i for i in range(2)][0]())


class K:
    n = 3
    squares = [i * i for i in range(n)]


print(K.squares)
