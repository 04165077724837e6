"""patch in its forms: as context, decorator, started and stopped."""

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


class Bar:
    x = 1

    def get(self):
        return 'real'


class Foo:
    attr = 1


with patch.object(Bar, 'get', return_value='fake') as made:
    print(Bar().get(), shown(made))
print(Bar().get())


@patch(__name__ + '.Bar')
@patch.object(Foo, 'attr', 42)
def patched(bar):
    print(shown(bar), Foo.attr, shown(bar()))


patched()
print(Foo.attr, Bar.x)
tried(patch.object(Bar, 'nope').start)
tried(patch, 'x')
patcher = patch.object(Bar, 'x', 99)
print(patcher.start(), Bar.x)
patcher.stop()
print(Bar.x)
table = {'a': 1}
with patch.dict(table, {'b': 2}, c=3):
    print(table)
with patch.dict(table, clear=True):
    print(table)
print(table)
with patch.multiple(Bar, get=DEFAULT, x=5) as made:
    print(sorted(made), Bar.x)


@patch.object(Bar, 'x', 'for each test')
class Tests:
    def test_it(self):
        return Bar.x

    def other(self):
        return Bar.x


print(Tests().test_it(), Tests().other())
opened = mock_open(read_data='line 1\nline 2\n')
with patch('builtins.open', opened):
    with open('f') as file:
        print(file.read(), end='')
    with open('f') as file:
        print(list(file))
opened.assert_called_with('f')
