"""Nested values in a width."""

import collections
import dataclasses
import pprint
import types

D = {'name': 'x' * 30, 'list': list(range(40)), 'nested': {'a': ['some words ' * 12, 'b'], 'b': (1,), 'c': set(range(30)),
                                                           'd': frozenset('a')}, 3: None}


@dataclasses.dataclass
class Point:
    x: str
    y: list
    hidden: int = dataclasses.field(default=1, repr=False)


pprint.pprint(D, width=60, sort_dicts=False)
pprint.pprint({'b': 1, 'a': 2})
pprint.pprint(D, width=40, indent=4, compact=True)
pprint.pprint(D, depth=1)
pprint.pprint(collections.OrderedDict((i, 'abc' * i) for i in range(6)), width=30)
pprint.pprint(collections.defaultdict(list, {i: [i] * 10 for i in range(4)}), width=30)
pprint.pprint(collections.Counter('abracadabra' * 10), width=20)
pprint.pprint(collections.deque(range(20), maxlen=30), width=30)
pprint.pprint(collections.ChainMap({'a': 'x' * 20}, {'b': 'y' * 20}), width=30)
pprint.pprint(types.SimpleNamespace(a='x' * 30, b='y' * 30, c=[1]), width=40)
pprint.pprint([Point('x' * 30, list(range(20))), Point('a', [])], width=50)
pprint.pprint([[[[]]], (), {}, set(), '', b''], width=1)
pprint.pp({'z': 1, 'a': 2})
