class Shelf:
    def __init__(self):
        self.data = {}

    def __getitem__(self, k):
        print('get', k)
        return self.data[k]

    def __setitem__(self, k, v):
        print('set', k, v)
        self.data[k] = v

    def __delitem__(self, k):
        print('del', k)
        del self.data[k]

    def __len__(self):
        return len(self.data)

    def __contains__(self, k):
        print('in', k)
        return k in self.data

    def __iter__(self):
        return iter(sorted(self.data))


s = Shelf()
s['a'] = 1
s['b'] = 2
s['a'] += 5
print(len(s), 'a' in s, 'z' not in s, list(s), bool(s))
del s['b']
print([k for k in s], bool(Shelf()))


class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * 10


print(list(Old()), 20 in Old(), 5 in Old(), tuple(Old()), max(Old()))
for x in Old():
    print(x, end=' ')
print()


class NegLen:
    def __len__(self):
        return -1


try:
    len(NegLen())
except ValueError as e:
    print(e)
try:
    len(5)
except TypeError as e:
    print(e)
try:
    Old()['x'] = 1
except TypeError as e:
    print(e)
