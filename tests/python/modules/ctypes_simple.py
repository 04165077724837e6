import ctypes
from ctypes import (
    c_bool, c_byte, c_char, c_double, c_float, c_int, c_int8, c_int64, c_long, c_longlong, c_short, c_size_t, c_ubyte,
    c_uint, c_ulong, c_ushort, c_wchar, sizeof,
)

TYPES = (
    c_bool, c_char, c_wchar, c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong, c_longlong, c_float,
    c_double, c_size_t, c_int8, c_int64,
)


def show(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


for cls in TYPES:
    print(cls.__name__, cls._type_, sizeof(cls), repr(cls()), repr(cls().value))
    for value in (300, -1, 2 ** 40 + 5, 1.5, 'x', 'xy', b'x', b'xy', None, True, [1], 10 ** 30):
        show(lambda: cls(value))

n = c_int(5)
n.value += 1
print(n, n.value, bool(c_int(0)), bool(n), n == c_int(6), isinstance(n, ctypes._SimpleCData))
show(lambda: setattr(n, 'value', 'x'))
show(lambda: setattr(n, 'value', 2 ** 31))
print(n)
show(lambda: delattr(n, 'value'))
show(lambda: c_int(1, 2))
print(ctypes.c_int32 is c_int, ctypes.c_uint64 is c_ulong)

# What points at text.
p = ctypes.c_char_p(b'ab')
print(p.value, ctypes.c_char_p(), bool(ctypes.c_char_p()), ctypes.c_wchar_p('锁').value, ctypes.sizeof(ctypes.c_char_p), ctypes.c_void_p(5))
p.value = None
print(p.value)
for kind, wrong in ((ctypes.c_char_p, 'x'), (ctypes.c_wchar_p, b'x'), (ctypes.c_void_p, 'x')):
    try:
        kind(wrong)
    except TypeError as e:
        print(e)
