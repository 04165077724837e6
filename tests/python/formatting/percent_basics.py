print('%s %s %r %d %i %f %.2f %e %g %x %X %o %c %c %%' % ('a', 1, 'b', 5, 5.9, 1.5, 2.345, 12345.678, 0.00001, 255, 255, 8, 'z', 65))
print('%5d|%-5d|%05d|%+d|% d|%5s|%-5s|%.1s|%5.1f|%*d|%.*f|%#x|%#o' % (1, 2, 3, 4, 5, 'a', 'b', 'cd', 1.25, 6, 7, 2, 1.0, 255, 8))
print('%(name)s is %(age)d, %(name)r' % {'name': 'ann', 'age': 3, 'extra': 1}, '%s' % 'x', '%s' % [1], '%s' % (1,), '%s' % ((1, 2),), '%d%%' % 50, 'plain' % (), '%s' % None)
print('%a' % 'é', '%10.3e|' % 1234.5, '%G' % 1e-10, '%s %s' % (1.0, True), '%d' % True, '%x' % -255, '%d' % 10**20, '%.3d' % 5)
print('%s' % {'a': 1}, '%s and %s' % ('x', {1}), '%-10s|' % 'left', '%(a)s' % {'a': (1, 2)})
for f in (lambda: '%s %s' % 'a', lambda: '%s' % (1, 2), lambda: '%d' % 'a', lambda: '%d' % None, lambda: '%x' % 1.5, lambda: '%c' % 'ab', lambda: '%(a)s' % {}, lambda: '%(a)s' % 5, lambda: '%z' % 1, lambda: '%' % (), lambda: '%f' % 'x', lambda: 'no' % 5, lambda: '%s' % (), lambda: '%c' % -1, lambda: '%i' % 'q'):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
