def collect(x, into=[]):
    into.append(x)
    return into


print(collect(1))
print(collect(2))
print(collect(3, []))
print(collect(4))
print(collect.__defaults__)
n = 1


def late(v=n):
    return v


n = 2
print(late())


def k(*, a=1, b=2):
    return a + b


print(k.__kwdefaults__, k(b=5))
