a = list(range(10))
print(a[3:7], a[::2], a[::-1][:3], a[-3:], sum(a), max(a), min(a), len(a), any(a), all(a))
print(list(reversed(a))[:3], list(enumerate('ab')), list(zip(a, 'xyz')), list(map(lambda x: x * 2, a[:3])), list(filter(lambda x: x > 7, a)))
a[2:5] = []
print(a)
a[len(a):] = [100]
a[:0] = [-1]
print(a, a[1:1], a[5:2])
a *= 2
print(len(a), a.count(100))
m = [[1, 2], [3, 4]]
print([row[::-1] for row in m], list(zip(*m)), [x for row in m for x in row], sum(m, []))
b = a[:]
b.append(1)
print(a == b, len(a), len(b), [1, 2, 3] == list((1, 2, 3)), [1] == (1,))
c = [1, 2, 3]
c[-1], c[0] = c[0], c[-1]
print(c, *c, [*c, 4])
