d = {}
for k in ('z', 'a', 'm'):
    d[k] = len(d)
d['z'] = 'again'
del d['a']
d['a'] = 'back'
print(d)
e = {1: 'int', 1.0: 'float', True: 'bool', '1': 'str', (1,): 'tuple', None: 'none', b'1': 'bytes', frozenset([1]): 'frozen'}
print(e, len(e), e[1], e[None])
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3):
    del big[i]
print(len(big), big[1], 3 in big, sum(big), list(big)[:5])
for i in range(2000, 2100):
    big[i] = 0
print(len(big), list(big)[-1], -1 in big)
words = 'the cat the dog the end'.split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count, sorted(count.items(), key=lambda kv: (-kv[1], kv[0])), max(count, key=count.get))
nested = {'a': {'b': {'c': 1}}}
nested['a']['b']['d'] = 2
print(nested, nested['a']['b'].pop('c'), {k: v for k, v in nested.items()}, {v: k for k, v in {'x': 1}.items()})
