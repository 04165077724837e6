class L:
    def __add__(self, o):
        print('L.__add__')
        return NotImplemented

    def __radd__(self, o):
        return f'L.__radd__ {o!r}'


class R:
    def __radd__(self, o):
        return 'R.__radd__'


class Sub(L):
    def __radd__(self, o):
        return 'Sub.__radd__'


print(L() + R())
print(1 + L())
print(L() + Sub())
try:
    L() + 1
except TypeError as e:
    print(e)
print(sum([L()], 0))


class In:
    def __init__(self):
        self.log = []

    def __iadd__(self, o):
        self.log.append(o)
        return self


i = j = In()
i += 1
i += 'x'
print(i is j, j.log)


class All:
    def __getattr__(self, n):
        raise AttributeError(n)

    def __floordiv__(self, o):
        return 'floordiv'

    def __mod__(self, o):
        return 'mod'

    def __pow__(self, o):
        return 'pow'

    def __lshift__(self, o):
        return 'lshift'

    def __and__(self, o):
        return 'and'

    def __xor__(self, o):
        return 'xor'

    def __or__(self, o):
        return 'or'

    def __matmul__(self, o):
        return 'matmul'

    def __invert__(self):
        return 'invert'

    def __pos__(self):
        return 'pos'


x = All()
print(x // 1, x % 1, x**1, x << 1, x & 1, x ^ 1, x | 1, x @ 1, ~x, +x)
