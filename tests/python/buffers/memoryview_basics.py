data = bytearray(b'hello world')
view = memoryview(data)
print(len(view), view[0], view[-1], view.format, view.itemsize, view.nbytes, view.readonly, view.ndim, view.shape, view.strides)
view[0] = ord('J')
print(data)
view[6:11] = b'there'
print(data, view[6:].tobytes(), view[::2].tolist(), bytes(view[::-1]))
print(view == data, view == b'Jello there', view != b'x', b'Jello there' == view, view.obj is data)
print(list(view[:3]), 74 in view, b''.join([view[:2], b'!']), bytes(view)[:5], view.hex()[:4])
for action in (lambda: view[100], lambda: view['a'], lambda: view.__setitem__(0, 'x'), lambda: view.__setitem__(0, 300),
               lambda: view.__setitem__(slice(0, 2), b'abc'), lambda: memoryview(1), lambda: hash(view)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
frozen = memoryview(b'abc')
print(frozen.readonly, hash(frozen) == hash(b'abc'), frozen.toreadonly().readonly)
try:
    frozen[0] = 1
except TypeError as e:
    print(e)
try:
    del view[0]
except TypeError as e:
    print(e)
print(int.from_bytes(memoryview(b'\x01\x02'), 'big'), str(memoryview(b'abc'), 'ascii'))
