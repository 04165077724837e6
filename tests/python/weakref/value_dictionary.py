import weakref


class Thing:
    def __init__(self, name):
        self.name = name


cache = weakref.WeakValueDictionary()
a, b = Thing('a'), Thing('b')
cache['a'] = a
cache['b'] = b
print(len(cache), sorted(cache), 'a' in cache, cache['a'].name)
print(sorted(cache.keys()), sorted(v.name for v in cache.values()), sorted(k for k, v in cache.items()))
del a
print(len(cache), 'a' in cache, cache.get('a'), cache.get('a', 'default'))
try:
    cache['a']
except KeyError as e:
    print('KeyError', e)
print(cache.setdefault('b', None) is b, cache.pop('b') is b, len(cache))
try:
    cache.pop('b')
except KeyError as e:
    print('KeyError', e)
print(cache.pop('b', 'default'))
cache.update({'x': b})
copy = cache.copy()
print(type(copy).__name__, list(copy), len(cache.valuerefs()), cache.valuerefs()[0]() is b)
print(cache.popitem()[0], len(cache))
try:
    cache['n'] = 1
except TypeError as e:
    print(e)
print(repr(cache).startswith('<WeakValueDictionary at 0x'))
