def g():
    try:
        next(me)
    except ValueError as e:
        print(e)
    yield 1


me = g()
print(next(me))
print(list(me), list(me))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


print(list(take(5, fib())), list(take(0, fib())))
