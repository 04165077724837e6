print('{} {}'.format(1, 'a'), '{0} {1} {0}'.format('x', 'y'), '{a} {b}'.format(a=1, b=2), '{} {k}'.format(1, k=2), '{{}} {}'.format(3), '{!r} {!s} {!a}'.format('a', 'b', 'é'))
print('{:>5}|{:<5}|{:^5}|{:05d}|{:.2f}|{:x}|{:,}'.format('a', 'b', 'c', 4, 5.678, 255, 1234567), '{0:{1}}|{2:{w}.{p}f}'.format('a', 4, 3.14159, w=8, p=2))
print('{0[0]} {0[1]} {d[key]} {o.real} {o.__class__.__name__}'.format([1, 2], d={'key': 'v'}, o=5), '{:{}}'.format('x', '>3'), '{0!r:>5}'.format('q'))
print('{:d}'.format(True), '{}'.format(None), '{}'.format([1, 'a']), '{:>{width}}'.format('r', width=4), 'no fields'.format(1, 2), '{a[0]}'.format(a='xyz'))
print('{n} {m}'.format_map({'n': 1, 'm': 2}))
for f in (lambda: '{}'.format(), lambda: '{1}'.format(1), lambda: '{a}'.format(), lambda: '{} {0}'.format(1), lambda: '{'.format(), lambda: '}'.format(), lambda: '{0.x}'.format(1), lambda: '{0[5]}'.format([1]), lambda: '{:d}'.format('a'), lambda: '{!z}'.format(1), lambda: '{0!}'.format(1), lambda: '{0 } {}'.format(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
