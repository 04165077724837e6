"""Special methods: those of MagicMock, and those that are set."""

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


m = MagicMock()
print(len(m), int(m), float(m), bool(m), list(m), 3 in m, m == m, m == 3, hash(m) == hash(m), str(m)[:10])
m.__len__.return_value = 5
m.__iter__.return_value = [1, 2]
m['a']
m.__getitem__.assert_called_with('a')
print(len(m), list(m), shown(m + 1))
with m as entered:
    print(shown(entered))
print(m.__enter__.called, m.__exit__.call_args)
m.__enter__.return_value = 'in'
with m as entered:
    print(entered)
tried(lambda: m < 3)
plain = Mock()
tried(len, plain)
plain.__str__ = lambda self: 'custom'
plain.__len__ = Mock(return_value=9)
print(str(plain), len(plain))


class HasProperty:
    answer = PropertyMock(return_value=3)


print(HasProperty().answer)
