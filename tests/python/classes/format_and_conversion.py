class T:
    def __format__(self, spec):
        return f'[{spec}]'

    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 2

    def __round__(self, n=None):
        return f'round {n}'

    def __len__(self):
        return 4

    def __reversed__(self):
        return iter('zyx')


t = T()
print(f'{t}', f'{t:abc}', '{:>5}'.format(t), format(t, 'x'))
print(int(t), float(t), 'abcd'[t], [0, 1, 2][t], hex(t), round(t), round(t, 2), list(reversed(t)), range(t))
print('ab' * t, bin(t))


class D:
    def __divmod__(self, o):
        return 'dm'

    def __trunc__(self):
        return 1

    def __contains__(self, x):
        return x == 1


print(divmod(D(), 1), 1 in D(), 2 in D())
