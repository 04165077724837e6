for spec in ('', 's', '6', '<6', '>6', '^6', '^7', '.2', '.0', '6.1', '*<6', '*^6s', '06', '<06'):
    print(repr(spec), repr(format('abc', spec)))
print(f'{"é😀":>4}|{"日本":^6}|{"":5}|{None!s:>6}|{[1]!s:<5}|{True!s:^7}|')
for value, spec in (('a', 'd'), ('a', '=5'), ('a', '+'), (1, 's'), (1.5, 'd'), (1, '.2'), (1, 'q'), ('a', ','), ([], '5'), (None, '>5'), (1.5, 'x'), (1, ',s'), ('a', '#'), (5, '10.2d'), (1, '>>5'), (70000000, 'c'), (1, '+c')):
    try:
        print(format(value, spec))
    except Exception as e:
        print(type(e).__name__, e)
