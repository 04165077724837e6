d = {'a': 1, 'b': 2}
print(d, d['a'], d.get('z'), d.get('z', 0), len(d), 'a' in d, 1 in d, list(d), list(d.values()), list(d.items()))
d['c'] = 3
d.update({'a': 10}, e=5)
d.update([('f', 6)])
print(d, d.pop('b'), d.pop('zz', None), d.popitem(), d.setdefault('a', 99), d.setdefault('n', []), d)
print(dict(a=1), dict([('k', 'v')]), dict({'x': 1}, y=2), dict(zip('ab', (1, 2))), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0), {}, dict())
c = d.copy()
c.clear()
print(d, c, d == {'a': 10, 'c': 3, 'e': 5, 'n': []}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {1: 'a'} == {1.0: 'a'})
print({'a': 1} | {'b': 2}, {'a': 1} | {'a': 3}, d.keys() & {'a', 'zz'}, sorted(d.keys() | {'zz'}), d.keys() - {'a', 'c', 'e'}, d.items() >= {('a', 10)} if False else '')
d |= {'p': 1}
del d['n']
print(d, list(reversed(d)), next(iter(d)), sorted(d), max(d), [*d], {**d, 'q': 0})
print(d.keys(), d.values(), d.items(), len(d.keys()), 'a' in d.keys(), 10 in d.values(), ('a', 10) in d.items())
for f in (lambda: d['nope'], lambda: d.pop('nope'), lambda: {}.popitem(), lambda: d.update(5), lambda: d.update([1]), lambda: dict([(1,)]), lambda: d | 5, lambda: {[]: 1}, lambda: dict('ab'), lambda: d.get()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
