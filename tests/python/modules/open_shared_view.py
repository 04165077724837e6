w = open('s.txt', 'w')
w.write('buffered')
r = open('s.txt')
print(repr(r.read()))
w.flush()
print(repr(r.read()))
w.write(' and more')
w.close()
print(repr(r.read()))
r.close()
with open('s.txt') as r:
    open('s.txt', 'w').close()
    print(repr(r.read()))
try:
    with open('s.txt', 'w') as f:
        f.write('kept')
        raise ValueError('in the block')
except ValueError as e:
    print(e, f.closed, open('s.txt').read())
