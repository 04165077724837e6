def a(x):
    def b(y):
        def c(z):
            def d(w):
                nonlocal x, y
                x += 1
                y += 10
                return x, y, z, w

            return d

        return c

    return b


f = a(1)(2)(3)
print(f(4))
print(f(5))


def make():
    fs = []
    for i in range(3):
        def f(j=i):
            return i, j
        fs.append(f)
    return fs


print([f() for f in make()])


def parameter(p):
    def get():
        return p

    def put(v):
        nonlocal p
        p = v

    return get, put


get, put = parameter('a')
put('b')
print(get())
