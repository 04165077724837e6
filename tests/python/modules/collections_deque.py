import copy
import pickle
from collections import Counter, OrderedDict, defaultdict, deque


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


d = deque([1,2,3,4,5], 5)
print(d, d.maxlen, len(d)); d.append(6); print(d); d.appendleft(0); print(d); d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
attempt(d.insert, 0, 1); e = deque('abcabc'); print(e.index('a', 1), e.index('c', -2), e.count('a'), e.reverse(), e)
attempt(e.index, 'z'); attempt(e.remove, 'z'); attempt(e.index, 'a', 1, 2); e.insert(2, 'X'); e.insert(-1, 'Y'); e.insert(100, 'Z'); print(e); del e[0]; print(e[0], e[-1]); attempt(e.__getitem__, 100); attempt(lambda: e[1:2]); attempt(lambda: e['a']);attempt(lambda: e[1.5])
attempt(e.__setitem__, 100, 1); attempt(lambda: deque(maxlen=-1)); attempt(lambda: deque(maxlen='a')); attempt(lambda: deque(1)); attempt(lambda: deque([], 1, 2)); attempt(deque().pop); attempt(deque().popleft)
attempt(lambda: deque() < [1]); attempt(lambda: deque() + [1]); attempt(lambda: [1] + deque()); attempt(lambda: deque([1]) * 2.0); print(deque([1,2], 3) * 2, 2 * deque([1]), deque([1,2]) + deque([3])); 
attempt(hash, deque()); print(deque([1]) == deque([1]), deque([1]) == [1], deque([1]) < deque([2]))
x = deque([1]); x += [2, 3]; x *= 2; print(x); x.extendleft('ab'); print(x); x.extend(x); print(x); print(copy.copy(x), copy.deepcopy(x), pickle.loads(pickle.dumps(x)))
class D(deque): pass
print(D([1], 3), D('ab').copy().__class__, D.__name__, (D([1]) + D([2])).__class__)
q = deque([1,2,3])
try:
    for i in q: q.append(1)
except RuntimeError as e: print(e)
it = iter(q); next(it); 
print(list(reversed(q)), 3 in q, bool(deque()), deque('abc', maxlen=2), deque([1,2,3], maxlen=0)); print(q.clear(), q)
attempt(lambda: d.maxlen.__class__); 
try: d.foo
except Exception as e: print(type(e).__name__, e)
try: d.foo = 1
except Exception as e: print(type(e).__name__, e)
print(deque.__class_getitem__(int), deque[int], defaultdict[str, int], Counter[str], OrderedDict[int, str])
