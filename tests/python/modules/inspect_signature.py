"""Signatures: their text, and how arguments are bound to them."""

import functools
import inspect


def f(a, /, b: int, c=1, *args, d, e: str = 'x', **kw) -> int:
    pass


class C:
    def __init__(self, x, *, y=2):
        pass

    def method(self, a):
        pass

    @classmethod
    def made(cls, z):
        pass

    @staticmethod
    def free(q):
        pass


def tried(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


s = inspect.signature(f)
print(s, repr(s.parameters['e']), s.return_annotation, list(s.parameters), repr(s.parameters['d'].kind))
for each in (
    C, C.method, C(1).method, C.made, C.free, functools.partial(f, 1, c=5, d=3), lambda x: x, functools.wraps(f)(lambda: 1),
):
    print(inspect.signature(each))
tried(s.bind, 1, 2, 3, 4, d=5, z=6)
tried(s.bind, 1)
tried(s.bind, 1, 2)
tried(s.bind, 1, 2, d=1, a=2)
two = inspect.signature(lambda x, y=2: 0)
tried(two.bind, 1, 2, 3)
tried(two.bind, 1, z=2)
tried(two.bind, 1, x=2)
tried(inspect.signature(lambda *, k: 0).bind)
bound = s.bind(1, 2, d=3)
bound.apply_defaults()
print(bound, bound.args, bound.kwargs)
tried(inspect.signature, 3)
tried(inspect.Signature, [inspect.Parameter('b', 1), inspect.Parameter('a', 0)])
tried(inspect.Parameter, '1x', 1)
print(s == inspect.signature(f), s.replace(return_annotation=str))
print(inspect.getfullargspec(f))
print(sorted(inspect.getcallargs(f, 1, 2, d=3).items()))
