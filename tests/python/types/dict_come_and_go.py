"""Keys that come and go leave marks behind; searching must find its end all the same."""

d = {i: 0 for i in range(9)}
for i in range(300):
    d[i + 100] = i
    del d[i + 100]
for i in range(300):
    d[f'k{i}'] = i
    d.popitem()
print(len(d), 'missing' in d, list(d))
for i in range(50):
    d[i % 7] = i
    d.pop(i % 5, None)
print(sorted(d.items()))
