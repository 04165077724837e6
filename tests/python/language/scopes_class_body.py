x = 'global'


class A:
    x = 'class'
    seen = x

    def get(self):
        return x

    def own(self):
        return self.x


def f():
    x = 'local'

    class B:
        y = x
        x = 'inner'

        def get(self):
            return x

    return B.x, B().get()


a = A()
print(A.seen, a.get(), a.own())
try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)


class Loop:
    total = 0
    for i in range(4):
        total += i


print(Loop.total, Loop.i)
