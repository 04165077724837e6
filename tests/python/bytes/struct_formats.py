import struct

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

for fmt, *values in [('>bhl', 1, 2, 3), ('<iq', -1, 2**40), ('@bi', 1, 2), ('=bi', 1, 2), ('10s', b'hello'), ('4p', b'hello'), ('c?', b'x', True), ('2h3x', 1, 2), ('!d', 1.5), ('<f', 0.1), ('<e', 1.5), ('>Q', 2**63), ('<f', float('inf')), ('<d', -0.0), ('<e', 5.96e-8), ('llh0l', 1, 2, 3), ('<BBH', 1, 2, 3), (' i i ', 1, 2)]:
    data = struct.pack(fmt, *values)
    print(fmt, struct.calcsize(fmt), data, struct.unpack(fmt, data))
s = struct.Struct('<HB')
buffer = bytearray(8)
s.pack_into(buffer, 2, 513, 7)
print(s, s.format, s.size, buffer, s.unpack_from(buffer, 2), list(struct.iter_unpack('<H', b'\1\0\2\0')), struct.unpack_from('<H', buffer, offset=-6))
for fmt, *values in [('b', 200), ('B', -1), ('h', 40000), ('H', 70000), ('i', 2**31), ('<i', 2**31), ('<h', 40000), ('I', -1), ('i', 'x'), ('i', 1.0), ('d', 'x'), ('c', b'xy'), ('s', 'x'), ('ii', 1), ('i', 1, 2), ('y', 1), ('3', 1), ('<P', 1), ('f', 1e40), ('<e', 1e6)]:
    show(struct.pack, fmt, *values)
show(struct.unpack, 'i', b'abc')
show(struct.unpack, 'i', 'abcd')
show(struct.unpack_from, '<i', b'abcd', 1)
show(struct.unpack_from, '<i', b'abcd', -3)
show(struct.unpack_from, '<i', b'abcd', -5)
show(struct.pack_into, '<i', bytearray(3), 0, 1)
show(list, struct.iter_unpack('<H', b'ab'))
show(struct.iter_unpack, '<H', b'abc')
show(struct.Struct, 5)
