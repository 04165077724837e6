import enum
import pickle
from collections import namedtuple

P = namedtuple('P', 'x y')


class Color(enum.Enum):
    RED = 1


class Node:
    def __init__(self):
        self.items = [1]
        self.me = self


class Counted(list):
    def __init__(self, *items):
        super().__init__(items)
        self.name = 'counted'


class Guarded:
    def __init__(self, x):
        self.x = x
        self.cache = 'heavy'

    def __getstate__(self):
        return {'x': self.x}

    def __setstate__(self, state):
        self.x = state['x']
        self.cache = None


node = pickle.loads(pickle.dumps(Node()))
print(node.items, node.me is node)
values = [1, 2.5, 'é', b'x', None, True, {1: (2,)}, {3}, 10**20, -5, Color.RED, P(1, 2), ValueError('x'), len, Node]
print(pickle.loads(pickle.dumps(values)))
shared = [1]
pair = pickle.loads(pickle.dumps([shared, shared]))
print(pair, pair[0] is pair[1])
counted = pickle.loads(pickle.dumps(Counted(1, 2)))
print(type(counted).__name__, counted, counted.name)
guarded = pickle.loads(pickle.dumps(Guarded(5)))
print(guarded.x, guarded.cache)


def outer():
    def inner():
        pass
    return inner


for bad in (outer(), (x for x in []), pickle):
    try:
        pickle.dumps(bad)
    except Exception as e:
        print(type(e).__name__, e)
