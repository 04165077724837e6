import json

with open('data.json', 'w') as f:
    json.dump({'count': 3, 'names': ['a', 'é']}, f)
with open('data.json') as f:
    print(f.read())
with open('data.json') as f:
    d = json.load(f)
d['count'] -= 1
json.dump(d, open('data.json', 'w'), indent=1)
print(open('data.json').read())
open('data.json', 'w').close()
try:
    json.load(open('data.json'))
except json.JSONDecodeError as e:
    print(e)
