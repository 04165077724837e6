a = b = c = []
a.append(1)
print(b, c, a is c)
x, y = 1, 2
x, y = y, x
print(x, y)
(p, q), r = (1, 2), 3
print(p, q, r)
first, *rest = [1, 2, 3]
*init, last = 'xyz'
one, *none, two = (1, 2)
print(first, rest, init, last, none)
d = {}
d['k'], lst = 1, [0, 0]
lst[0], lst[1] = 5, 6
print(d, lst)
i = 0
i, lst[i] = 1, 'one'
print(i, lst)
[u, v] = {1: 'a', 2: 'b'}
print(u, v)
