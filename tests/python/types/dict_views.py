d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
d['c'] = 3
print(k, v, i, len(k), list(reversed(k)), list(reversed(i)))
print(k == {'a', 'b', 'c'}, k & {'a'}, k | {'z'} == {'a', 'b', 'c', 'z'}, k - {'a', 'b'}, sorted(k ^ {'a', 'q'}), k.isdisjoint({'x'}))
print(i & {('a', 1)}, ('b', 2) in i, ('b', 9) in i, v == v, d.values() == d.values())
print(k <= {'a', 'b', 'c', 'd'}, k < {'a'}, {'a'} <= k, i == {('a', 1), ('b', 2), ('c', 3)})
for key, value in d.items():
    print(key, value, end=';')
print()
print(type(k).__name__, type(v).__name__, type(i).__name__, iter(k).__class__.__name__)
print(sorted(d, key=d.get, reverse=True), min(d.items(), key=lambda x: -x[1]), list(map(str.upper, d)), dict(map(lambda kv: (kv[1], kv[0]), d.items())))
