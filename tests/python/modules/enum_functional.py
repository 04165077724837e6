import enum
import pickle
import socket
from enum import Enum, IntEnum

Fruit = Enum('Fruit', 'APPLE PEAR', module=__name__, qualname='Fruit')
print(Fruit.__module__, Fruit.__qualname__, list(Fruit))
print(pickle.loads(pickle.dumps(Fruit.PEAR)))
Size = IntEnum('Size', {'SMALL': 1, 'LARGE': 2}, module='shop', start=5)
print(Size.__module__, Size.LARGE + 1)
print(socket.AddressFamily.__module__, pickle.loads(pickle.dumps(socket.AF_INET)) is socket.AF_INET)


class Described(enum.IntEnum):
    """A base that makes its members itself."""

    def __new__(cls, value, text=''):
        self = int.__new__(cls, value)
        self._value_ = value
        self.text = text
        return self


Made = Described('Made', [('A', (1, 'one')), ('B', (5, 'five'))])


class Written(Described):
    C = 7, 'seven'


print(list(Made), Made.A.text, Made(5).text, repr(Written.C), Written(7).text)
