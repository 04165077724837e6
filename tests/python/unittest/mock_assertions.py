"""The messages of the assert methods of mocks."""

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


m = Mock()
m.foo(1, a=2)
tried(m.foo.assert_called_with, 2)
tried(m.foo.assert_not_called)
tried(m.nope.assert_called)
tried(m.nope.assert_called_once)
tried(m.nope.assert_called_with, 1)
tried(m.foo.assert_any_call, 9)
tried(m.assert_has_calls, [call(9)])
tried(m.assert_has_calls, [call(9)], any_order=True)
m.foo(3)
tried(m.foo.assert_called_once)
tried(m.foo.assert_called_once_with, 3)
m.foo.assert_called_with(3)
m.foo.assert_any_call(1, a=2)
tried(lambda: m.asert_called())
tried(lambda: m.called_once())
