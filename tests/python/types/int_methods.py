n = 10
print(n.bit_length(), n.bit_count(), (0).bit_length(), (-8).bit_length(), n.conjugate(), n.real, n.imag, n.numerator, n.denominator)
print(n.to_bytes(2, 'big'), (-1).to_bytes(2, 'little', signed=True), n.to_bytes(), int.from_bytes(b'\x00\x0a'))
print(n.as_integer_ratio(), (5).is_integer(), n.__add__(5), int.__mul__(2, 3))
print(bin(10), oct(10), hex(255), bin(-5), hex(-255), hex(2**70))
for f in (lambda: (300).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (5).to_bytes(-1, 'big')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(int(), int('0'), int(b'12'), int('-0'), int('٣'))
print((5).__class__, 5 .real, max(3, 9, 2), min([4, 1]), sum([1, 2], 10))
