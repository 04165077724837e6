def f(a, b):
    pass


def g(a, /, *, k):
    pass


def h(a, b=1):
    pass


def none():
    pass


def attempt(call):
    try:
        call()
    except TypeError as e:
        print(e)


attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, 2, c=3))
attempt(lambda: f(1, a=2))
attempt(lambda: f(1, **{'a': 2}))
attempt(lambda: g(a=1, k=2))
attempt(lambda: g(1))
attempt(lambda: g(1, 2))
attempt(lambda: h())
attempt(lambda: h(1, 2, 3))
attempt(lambda: none(1))
attempt(lambda: none(*[1, 2, 3]))
attempt(lambda: f(1, 2, 3, 4, x=1))
attempt(lambda: h(1, 2, 3, z=1))
n = 5
s = "x"
nothing = None
attempt(lambda: n())
attempt(lambda: s(1))
attempt(lambda: nothing())
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(b=1, **{'b': 2}))
