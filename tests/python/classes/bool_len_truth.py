class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class B(L):
    def __bool__(self):
        return True


print(bool(L(0)), bool(L(2)), bool(B(0)), not L(0))
print('t' if L(0) else 'f', L(0) or 'other', L(1) and 'both')


class Bad:
    def __bool__(self):
        return 'yes'


try:
    if Bad():
        pass
except TypeError as e:
    print(e)
print(any([L(0), L(1)]), all([L(0), L(1)]), list(filter(None, [0, 1, '', 'a'])))
