def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3))
print(f(1, 5, 6, 7, c=3, e=8))
print(f(*[1, 2, 3], **{'c': 4, 'x': 5}))
print(f(*(1,), *[9], c=0, **{'d': 1}, **{'y': 2}))
print(f(b=1, a=0, c=2))


def g(a, /, b, *, c):
    return a, b, c


print(g(1, 2, c=3), g(1, b=2, c=3))


def h(*args, **kwargs):
    return len(args), sorted(kwargs)


print(h(), h(1, 2, x=1), h(*'abc', **dict(k=1)))
