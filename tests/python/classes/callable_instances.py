class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *, times=1):
        return (x + self.n) * times


add = Adder(3)
print(add(1), add(1, times=2), callable(add), callable(Adder), callable(3))
print(list(map(add, [1, 2])), sorted([3, 1], key=Adder(0)))


class Plain:
    pass


try:
    Plain()()
except TypeError as e:
    print(e)


class Meta:
    def __call__(self):
        return self


m = Meta()
print(m()()() is m)
