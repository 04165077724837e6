print('a,b,,c'.split(','), 'a b  c '.split(), 'a b  c '.split(' '), ''.split(), ''.split(','), 'a,b,c'.split(',', 1), '  a  b '.split(None, 1))
print('a,b,c'.rsplit(',', 1), 'a b c'.rsplit(None, 1), 'aXXbXXc'.split('XX'), 'abc'.split('abc'), '  x '.rsplit())
print('a\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a\x0bb\x0cc\x85d\u2028e'.splitlines())
print('k=v=w'.partition('='), 'none'.partition('='), 'k=v=w'.rpartition('='), 'none'.rpartition('='))
print(','.join(['a', 'b']), ''.join('abc'), '-'.join([]), ', '.join(str(i) for i in range(3)), ' '.join({'k': 1}), 'x'.join('ab'))
for f in (lambda: 'a'.split(''), lambda: 'a'.partition(''), lambda: ','.join([1]), lambda: ','.join(['a', 1]), lambda: ','.join(3), lambda: 'a'.split(5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
