import copy
import pickle
from collections import UserDict


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


u = UserDict({'a': 1}, b=2); print(u, u.data, u == {'a': 1, 'b': 2}, len(u), u['a'], 'a' in u, u.get('z'), u | {'c': 1}, {'c': 1} | u, u.copy(), copy.copy(u), isinstance(u, dict), UserDict.fromkeys('ab'), u.pop('a'), u, u.keys(), u.items(), u.values()); attempt(lambda: u['zz']); u.update(x=1); u |= {'y': 1}; print(u, u.popitem(), u.setdefault('h', 1)); 
class M(UserDict):
    def __missing__(self, k): return k * 2
    def __setitem__(self, k, v): super().__setitem__(k, v + 1)
print(M(a=1)['zz'], M(a=1), M({'q': 1}).get('zz'), 'zz' in M(), pickle.loads(pickle.dumps(u)))
