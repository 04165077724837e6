s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(3), slice(None, None, -1).indices(4), s == slice(1, 10, 2))
a = list(range(10))
print(a[s], 'abcdefghijk'[s], (0, 1, 2, 3)[slice(-2, None)], a[slice(None)] == a)
i = [1, 2, 3, 4]
i[slice(0, 2)] = ['x']
print(i)


class Matrix:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print('set', key, value)


m = Matrix()
print(m[1, 2], m[1:2, ::3], m[...], m[()], m[:, None])
m[1:2] = 5
m[0, 'a'] = 6
for bad in (slice('a'), slice(1.5), slice(None, None, 0)):
    try:
        a[bad]
    except Exception as e:
        print(type(e).__name__, e)
