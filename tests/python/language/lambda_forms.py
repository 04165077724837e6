add = lambda a, b=2, *rest, key=None, **more: (a, b, rest, key, more)
print(add(1))
print(add(1, 3, 4, 5, key='k', z=9))
print((lambda: 'none')())
print((lambda *, x: x)(x=1))
print(sorted([3, -1, 2], key=lambda n: n * n))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
print(add.__name__)
compose = lambda f: lambda g: lambda x: f(g(x))
print(compose(str)(abs)(-4))
