print('aaa'.replace('a', 'b'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('x', 'y'), 'aXbX'.replace('X', ''), ''.replace('', 'x'))
t = str.maketrans('abc', 'xyz')
print('aabbcc'.translate(t), 'a-b'.translate(str.maketrans('', '', '-')), 'abc'.translate({97: 'A', 98: None, 99: 0x43}), 'ab'.translate(str.maketrans({'a': '1', 'b': '22'})))
print(t)
try:
    str.maketrans('a', 'bc')
except ValueError as e:
    print(e)
