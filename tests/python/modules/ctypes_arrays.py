from ctypes import Array, c_char, c_int, c_wchar, sizeof


def show(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


Three = c_int * 3
print(Three.__name__, Three._length_, Three._type_, c_int * 3 is Three, 3 * c_int is Three)
a = Three(1, 2)
print(len(a), list(a), a[1:], a[::-1], a[-1], sizeof(a), isinstance(a, Array))
show(lambda: a[3])
show(lambda: a[-4])
show(lambda: a['x'])
show(lambda: Three(1, 2, 3, 4))
for index, value in (
    (0, 'x'), (5, 1), (slice(0, 2), [1, 2, 3]), (slice(0, 2), [7, 8]), (slice(0, 3, 2), [5, 6]), (slice(0, 1), 5),
    (0, 1.5),
):
    show(lambda: a.__setitem__(index, value))
print(list(a))
show(lambda: c_int * -1)
show(lambda: c_int * 1.5)

text = (c_char * 6)()
text.value = b'hello'
print(text.value, text.raw, text[0], text[1:3], len(text))
for value in (b'hello!', b'hello!!', 'x', b'ab'):
    show(lambda: setattr(text, 'value', value))
    print(text.value, text.raw)
for value in (65, b'xy', 300):
    show(lambda: text.__setitem__(0, value))
print(text.value)
for value in (b'0123456', b'01'):
    show(lambda: setattr(text, 'raw', value))
print(text.raw)
wide = (c_wchar * 4)()
wide.value = 'abc'
print(wide.value, wide[1], wide[0:2])
