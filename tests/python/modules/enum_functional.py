import pickle
import socket
from enum import Enum, IntEnum

Fruit = Enum('Fruit', 'APPLE PEAR', module=__name__, qualname='Fruit')
print(Fruit.__module__, Fruit.__qualname__, list(Fruit))
print(pickle.loads(pickle.dumps(Fruit.PEAR)))
Size = IntEnum('Size', {'SMALL': 1, 'LARGE': 2}, module='shop', start=5)
print(Size.__module__, Size.LARGE + 1)
print(socket.AddressFamily.__module__, pickle.loads(pickle.dumps(socket.AF_INET)) is socket.AF_INET)
