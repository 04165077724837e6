def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n

    return up, get


up, get = counter(10)
up()
up(5)
print(get())
up2, get2 = counter()
up2()
print(get(), get2())


def adders():
    return [(lambda x, k=k: x + k) for k in range(3)]


print([f(10) for f in adders()])


def late():
    def show():
        return value

    value = 'first'
    a = show()
    value = 'second'
    return a, show()


print(late())
print(up.__closure__[0].cell_contents, up.__code__.co_freevars)
