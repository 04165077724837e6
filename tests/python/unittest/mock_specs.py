"""Mocks made after a class or function have its attributes and take its arguments."""

import re
from unittest.mock import *


def shown(value):
    """Its text without the address."""
    return re.sub('id=.[0-9]+.', 'id', repr(value))


def tried(function, *args, **kwargs):
    try:
        print('answered', shown(function(*args, **kwargs)))
    except BaseException as error:
        print(type(error).__name__, error)


class Foo:
    attr = 1

    def meth(self, a, b=2):
        return a


def function(a, b):
    pass


m = Mock(spec=Foo)
print(shown(m), isinstance(m, Foo), shown(m.meth))
tried(lambda: m.other)
m.other = 1
strict = Mock(spec_set=Foo)
tried(setattr, strict, 'other', 1)
print(shown(strict))
auto = create_autospec(Foo)
tried(lambda: auto().meth())
instance = auto()
instance.meth(1, b=3)
instance.meth.assert_called_with(1, 3)
print(isinstance(instance, Foo))
auto = create_autospec(function, return_value='v')
print(auto(1, b=2))
tried(auto, 1)
tried(auto, 1, 2, 3)
named = Mock(name='named')
print(shown(named), shown(named.x))
seal(named)
tried(lambda: named.new)
