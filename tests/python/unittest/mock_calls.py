"""Mocks remember their calls and those of their attributes and answers."""

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
print(shown(m), shown(m.foo), shown(m.foo.bar()), shown(m()), m.called, m.call_count)
m.foo(1, a=2)
m.foo.bar(3)
m(4)
print(m.mock_calls, m.method_calls, m.call_args, m.call_args_list, m.foo.call_args.args, m.foo.call_args.kwargs)
m.foo.assert_called_once_with(1, a=2)
m.assert_has_calls([call.foo(1, a=2), call.foo.bar(3), call(4)])
print(call(1, x=2), call.a.b(1).c(), call(1) == ((1,),), call.foo(1) == ('foo', (1,)), call(ANY) == call(5), ANY)
print(call.a(1).b(2).call_list(), call.x, call, sentinel.abc, sentinel.abc is sentinel.abc)
m.reset_mock()
print(m.mock_calls, m.called, m.call_args)
m.a.b.c(1).d(2)
print(m.mock_calls)
parent = Mock()
parent.attach_mock(Mock(), 'kid')
parent.kid(1)
print(parent.mock_calls)
del parent.kid
tried(lambda: parent.kid)
