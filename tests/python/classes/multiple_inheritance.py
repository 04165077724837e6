class A:
    def go(self):
        return ['A']


class B(A):
    def go(self):
        return ['B'] + super().go()


class C(A):
    def go(self):
        return ['C'] + super().go()


class D(B, C):
    def go(self):
        return ['D'] + super().go()


print(D().go(), [k.__name__ for k in D.mro()])
try:
    class E(A, B):
        pass
except TypeError as e:
    print(e)


class Left:
    x = 'left'


class Right:
    x = 'right'
    y = 'only'


class Both(Left, Right):
    pass


print(Both.x, Both().y)
