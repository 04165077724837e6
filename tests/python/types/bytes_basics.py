b = b'hello'
print(b, b[0], b[1:3], b[-1:], len(b), b + b'!', b * 2, list(b), b'e' in b, 104 in b, b == b'hello', b'a' < b'b')
print(bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), bytes(), bytes(b'x'), bytes(range(3)), b.hex(), bytes.fromhex('41 42'), bytes((1, 2)))
print(b.upper(), b.find(b'l'), b.replace(b'l', b'L'), b.split(b'l'), b' x '.strip(), b','.join([b'a', b'b']), b.startswith(b'he'), b.count(b'l'), b.index(b'o'))
print(b'\x00\x7f\x80\n\t\'"\\', b"it's", repr(b'"'), b'a'.center(5, b'-'), b'abc'.isalpha(), b'Ab'.swapcase(), b'ab'.title(), b.decode())
for x in b'ab':
    print(x)
for f in (lambda: b + 'x', lambda: b[9], lambda: 'x' in b, lambda: bytes([256]), lambda: bytes(-1), lambda: bytes('x'), lambda: b == 'hello', lambda: {b: 1}[b'hello']):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
