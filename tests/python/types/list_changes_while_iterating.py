a = [1, 2, 3, 4]
for x in a:
    if x == 2:
        a.remove(x)
    print(x, end=' ')
print(a)
b = [1, 2]
for x in b:
    if len(b) < 6:
        b.append(x * 10)
print(b)
d = {'a': 1}
try:
    for k in d:
        d['b'] = 2
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for x in s:
        s.add(x + 100)
except RuntimeError as e:
    print(e)
d = {'a': 1, 'b': 2}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
for k in list(d):
    d.pop(k)
print(d)
d = {'a': 1}
for k in d:
    d['a'] = 5
print(d)
r = [1]
r.append(r)
print(r)
q = {}
q['me'] = q
print(q)
