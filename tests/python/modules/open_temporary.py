# A file that nothing refers to is closed with the statement.
import json

open('a.txt', 'w').write('one')
print(open('a.txt').read())
json.dump({'count': 1}, open('b.json', 'w'))
print(json.load(open('b.json')))
print('to a file', file=open('c.txt', 'w'))
print(open('c.txt').read(), end='')
f = open('d.txt', 'w')
f.write('kept')
print(repr(open('d.txt').read()))
f.close()
print(repr(open('d.txt').read()))
open('e.txt', 'w').write('y')
print(open('e.txt').read())
print('a', 'b', end='', file=open('g.txt', 'w'))
print(open('g.txt').read())
