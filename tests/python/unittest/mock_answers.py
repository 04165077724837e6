"""return_value, side_effect and wraps."""

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


several = Mock(side_effect=[1, ValueError('x'), 3])
for _ in range(4):
    tried(several)
tried(Mock(side_effect=KeyError('k')))
computed = Mock(side_effect=lambda x: x * 2, return_value=7)
tried(computed, 4)
computed.side_effect = lambda x: DEFAULT
tried(computed, 4)
computed.side_effect = None
tried(computed, 4)
wrapping = Mock(wraps=[1, 2])
print(wrapping.index(2), wrapping.mock_calls)
configured = Mock(c=3)
configured.configure_mock(**{'a.b.return_value': 3, 'c': 4})
print(configured.a.b(), configured.c)
tried(NonCallableMock())
