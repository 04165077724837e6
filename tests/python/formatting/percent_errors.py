"""% with wrong arguments."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: '%s %r %d %5.2f %x %o %e %g %c %%' % ('a','b',3,1.5,255,8,1234.5,0.0001,'z'),
    lambda: '%(a)s %(b)05d' % {'a':1,'b':2},
    lambda: '%d' % 'a',
    lambda: '%d' % 1.5,
    lambda: '%x' % 1.5,
    lambda: '%s' % (),
    lambda: '%s %s' % (1,),
    lambda: '%s' % (1,2),
    lambda: '%z' % 1,
    lambda: '%' % 1,
    lambda: '%(a)s' % 5,
    lambda: '%(a)s' % {'b':1},
    lambda: '%c' % 'ab',
    lambda: '%5s|%-5s|%+d|% d|%05d|%#x|%.3s' % ('a','b',1,2,3,255,'abcdef'),
    lambda: '%*d' % (5, 3),
    lambda: '%.*f' % (2, 3.14159),
    lambda: '%i %u' % (1, 2),
    lambda: '%a' % 'é',
    lambda: '%f' % 'a',
    lambda: ('%s' % [1,2], '%s' % {'a':1}),
    lambda: '%s' % 'a' 'b',
)
