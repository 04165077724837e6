"""Functions and methods that do something else for each type."""

import collections.abc
import functools


@functools.singledispatch
def f(value, more=None):
    """Doc."""
    return 'object'


@f.register
def _(value: int, more=None):
    return 'int'


@f.register(list)
@f.register(tuple)
def _(value, more=None):
    return f'sequence {more}'


@f.register
def _(value: float | str, more=None):
    return 'float or str'


f.register(collections.abc.Mapping, lambda value, more=None: 'mapping')
print(f(1), f(True), f([], 5), f((), more=6), f(1.5), f('s'), f({}), f(None), f(b''))
print(f.__name__, f.__doc__, f.dispatch(bool) is f.registry[int], len(f.registry))
for wrong in (
    lambda: f(), lambda: f.register(lambda x: x), lambda: f.register(3, len),
):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(': <')[0])


class C:
    @functools.singledispatchmethod
    def m(self, value):
        return 'other'

    @m.register
    def _(self, value: int):
        return 'int', type(self).__name__

    @functools.singledispatchmethod
    @classmethod
    def made(cls, value):
        return cls.__name__

    @made.register
    @classmethod
    def _(cls, value: str):
        return cls.__name__, value

    def whole(self, a, b, c=0):
        return a, b, c

    part = functools.partialmethod(whole, 1, c=3)
    more = functools.partialmethod(part, 2)


c = C()
print(c.m(1), c.m('x'), C.made(1), C.made('x'), c.part(2), c.more(), c.part(5, c=6))
