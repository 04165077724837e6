def three(a, b, c):
    pass


def kwonly(*, x, y, z):
    pass


class C:
    def __init__(self, size, colour):
        pass

    def m(self, a):
        pass


for call in (
    lambda: three(),
    lambda: three(1),
    lambda: kwonly(),
    lambda: kwonly(x=1),
    lambda: C(),
    lambda: C(1),
    lambda: C(1, 2).m(),
    lambda: C(1, 2).m(1, 2),
    lambda: C.m(),
):
    try:
        call()
    except TypeError as e:
        print(e)
