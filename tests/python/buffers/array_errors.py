from array import array

a = array('b', [1])
actions = [
    lambda: array('z'), lambda: array(1), lambda: array('ab'), lambda: array('i', 'text'), lambda: a.append(128),
    lambda: a.append(-129), lambda: a.append('x'), lambda: a.append(1.5), lambda: array('B', [256]), lambda: array('B', [-1]),
    lambda: array('h', [40000]), lambda: array('H', [70000]), lambda: array('i', [2 ** 31]), lambda: array('f', ['x']),
    lambda: a[5], lambda: a['x'], lambda: a.pop(5), lambda: array('i').pop(), lambda: a.remove(9), lambda: a.index(9),
    lambda: a + [1], lambda: a + array('i'), lambda: a.extend(array('i')), lambda: a.__setitem__(slice(0, 1), [1]),
    lambda: a.frombytes('x'), lambda: array('i').frombytes(b'abc'), lambda: a.fromlist((1,)), lambda: hash(a),
    lambda: a.tounicode(),
]
for action in actions:
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(a)
