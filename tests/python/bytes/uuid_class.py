import copy
import pickle
import uuid

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.urn, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.time, u.clock_seq, u.node)
for kwargs in [{'hex': '{12345678123456781234567812345678}'}, {'bytes': b'\x12\x34\x56\x78' * 4}, {'bytes_le': b'\x78\x56\x34\x12\x34\x12\x78\x56' + b'\x12\x34\x56\x78' * 2}, {'fields': (0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)}, {'int': 0x12345678123456781234567812345678}]:
    print(uuid.UUID(**kwargs) == u)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, b'x'))
r, t = uuid.uuid4(), uuid.uuid1()
print(r.version, r.variant, r != uuid.uuid4(), t.version, t < uuid.uuid1() or True, len(str(r)), isinstance(uuid.getnode(), int))
print(u < uuid.UUID(int=u.int + 1), hash(u) == hash(uuid.UUID(int=u.int)), u == 5, int(u) == u.int, copy.copy(u) == u, pickle.loads(pickle.dumps(u)) == u, u.is_safe)
show(uuid.UUID, 'xyz')
show(uuid.UUID)
show(uuid.UUID, hex='a', int=1)
show(uuid.UUID, int=-1)
show(uuid.UUID, bytes=b'x')
show(uuid.UUID, 'g' * 32)
show(uuid.UUID, int=1, version=6)
show(setattr, u, 'int', 5)
show(lambda: u < 5)
