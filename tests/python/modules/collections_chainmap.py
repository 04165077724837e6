import collections.abc
import copy
import pickle
from collections import ChainMap


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); print(m, m['a'], m['b'], len(m), list(m), m.maps, m.parents, m.new_child(), m.new_child({'c': 5}), m.new_child(x=1), m.get('zz', 9), 'b' in m, bool(ChainMap()), ChainMap())
attempt(lambda: m['zz']); attempt(m.__delitem__, 'b'); attempt(m.pop, 'b'); print(m.pop('a'), m); attempt(m.popitem); m['n'] = 1; print(m, m.popitem(), dict(m), m | {'w': 1}, {'w': 1} | m, m == {'a': 2, 'b': 3}, m.keys(), m.values(), m.items(), m.copy(), copy.copy(m)); m |= {'p': 1}; m.update(u=1); print(m, m.setdefault('b', 7), m.clear(), m, ChainMap.fromkeys('ab', 1), isinstance(m, collections.abc.MutableMapping), pickle.loads(pickle.dumps(m)))
attempt(lambda: ChainMap[int]); attempt(m.pop, 'zz', 4)
