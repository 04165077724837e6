import copy
import pickle
from collections import defaultdict


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


dd = defaultdict(list); dd['a'].append(1); print(dd, dd.default_factory); attempt(lambda: defaultdict()['x']); attempt(lambda: defaultdict(1)); print(defaultdict(int, a=1, b=2), defaultdict(None, {1:2}))
print(dd | {'z': 1}, {'z': 1} | dd, dd.copy(), copy.copy(dd), pickle.loads(pickle.dumps(dd))); dd |= {'q': 2}; print(dd); print(defaultdict(lambda: 5)['k']); attempt(lambda: dd | [1])
class DD(defaultdict): pass
print(DD(int)); z = defaultdict(); z['a'] = z; print(z); dz = defaultdict(list); dz.default_factory = int; print(dz['n'], dz); attempt(dz.__missing__, 'p'); print(dz == {'n': 0, 'p': 0}, defaultdict)
