import json

for v in (None, True, 1, -2.5, 'text', 'é\n"\\\t\x01😀/', [], {}, [1, [2, {}]], {'a': 1, 'b': [None, False]}, (1, 2), {1: 'a', None: 'b', True: 'c', 2.5: 'd'}, 1e100, 10**25, float('inf'), float('nan')):
    print(json.dumps(v))
print(json.dumps({'b': 1, 'a': [1, 2]}, indent=2), json.dumps({'b': 1, 'a': 2}, sort_keys=True), json.dumps([1, {'a': 2}], separators=(',', ':')))
print(json.dumps('é', ensure_ascii=False), json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[], [1]], indent=1), json.dumps({'a': 1}, indent='--'))
print(json.dumps({1, 2}, default=sorted), json.dumps({(1, 2): 3, 'a': 1}, skipkeys=True))
for bad in ({1}, object, b'x', {(1,): 2}, [lambda: 0], print):
    try:
        print(json.dumps(bad))
    except Exception as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(float('nan'), allow_nan=False)
except ValueError as e:
    print(e)
