n = 10
n += 5
n -= 1
n *= 2
n //= 3
n **= 2
n %= 50
print(n)
n <<= 3
n |= 1
n ^= 0b1010
n &= 0xFF
n >>= 1
print(n)
f = 7
f /= 2
print(f)
s = 'ab'
s += 'c'
s *= 2
print(s)
a = b = [1]
a += [2]
a += 'xy'
print(a, b, a is b)
t = u = (1,)
t += (2,)
print(t, u)
d = {'n': 1}
d['n'] += 1
d |= {'m': 3}
print(d)
m = [[0] * 2 for _ in range(2)]
m[1][0] += 4
print(m)
