import array
from array import array as A

a = A('i', [1, 2, 3])
print(a, len(a), a.typecode, a.itemsize, a[0], a[-1], a[1:], list(a), 2 in a, type(a))
a.append(4)
a.extend([5, 6])
a.extend(x for x in (7, 8))
a.insert(0, 0)
print(a, a.pop(), a.pop(0), a.index(3), a.count(3))
a.remove(3)
a.reverse()
print(a, a.tolist(), a.tobytes()[:8])
a[0] = 70
a[1:3] = A('i', [9, 9, 9])
del a[0]
print(a, a + A('i', [1]), A('i', [1]) * 3)
a += A('i', [5])
print(a, a == A('i', a), a < A('i', [100]), bool(A('i')), A('d'), A('d', [1, 2.5]))
print(A('b', b'ab'), A('w', 'xyz').tounicode(), array.typecodes, array.ArrayType is A)
b = A('H')
b.frombytes(b'\x01\x00\x02\x00')
b.byteswap()
print(b)
b.clear()
print(b)
