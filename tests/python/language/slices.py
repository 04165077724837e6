s = 'abcdefgh'
print(s[2:5], s[:3], s[5:], s[-3:], s[:-2], s[::2], s[::-1], s[6:1:-2], s[10:], s[-100:2])
a = list(range(8))
print(a[1:7:3], a[::-3], a[-1:-4:-1])
a[2:4] = ['x', 'y', 'z']
print(a)
a[::2] = [0] * len(a[::2])
print(a)
del a[1::2]
print(a)
a[1:1] = [7, 8]
print(a)
a[:] = []
print(a)
try:
    b = [1, 2, 3, 4]
    b[::2] = [1]
except ValueError as e:
    print(e)
try:
    'abc'[::0]
except ValueError as e:
    print(e)
print(slice(1, 5, 2).indices(4), slice(None, 3))
class S:
    def __getitem__(self, key):
        return key
print(S()[1:2], S()[::3], S()[1, 2:3], S()[...])
