a = bytearray(b'abc')
a[0] = 65
a.append(100)
a.extend(b'ef')
a += b'g'
print(a, len(a), a[1:3], bytes(a), a.decode(), a == b'Abcdefg')
del a[0]
a.insert(0, 90)
print(a.pop(), a, a.find(b'd'), a.upper(), a[::-1])
a[1:3] = b'--'
print(a, list(a)[:2], bytearray(2), bytearray('é', 'utf8'), a.hex())
a.reverse()
a.clear()
print(a, bool(a))
for f in (lambda: bytearray([256]), lambda: a.append('x'), lambda: a.append(300), lambda: hash(a), lambda: a.remove(1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
