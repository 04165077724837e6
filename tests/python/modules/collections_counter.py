import copy
import pickle
from collections import Counter


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


c = Counter('abracadabra'); print(c, c.most_common(2), c.most_common(), sorted(c.elements()), c.total(), c['zz'])
a, b = Counter(a=3, b=1, z=-1), Counter(a=1, b=2, y=-3)
print(a + b, a - b, a | b, a & b, +a, -a, a == b, a <= b, a < b, a >= b, a > b, a != b, Counter(a=1) == Counter(a=1, b=0), Counter(a=1) == {'a': 1}, Counter(a=1) <= Counter(a=1))
for op in ('__iadd__', '__isub__', '__ior__', '__iand__'):
    x = Counter(a); getattr(x, op)(b); print(x)
attempt(lambda: a + 1); attempt(lambda: a <= 1); attempt(lambda: a | {}); attempt(Counter.fromkeys, 'ab'); attempt(Counter, 1, 2); attempt(Counter, 5)
c.subtract('aab'); print(c); c.subtract(a=5); print(c); c.subtract({'q': 1}); print(c); del c['nope']; c.update(z=3); c.update({'z': 1}); c.update(['z']); print(c, c.copy(), copy.deepcopy(c), pickle.loads(pickle.dumps(c)), Counter(), Counter({}), Counter({'a': None, 'b': 'x'}))
class C(Counter): pass
print(C('ab'), C('ab') + C('a'), list(c), Counter(None), Counter('ab').most_common(0), Counter('ab').most_common(-1), Counter('ab').most_common(1))
print(Counter(iterable=3), Counter(self=1), Counter('aab').items()); attempt(lambda: a == 5)
