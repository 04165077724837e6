"""str.format with fields that are missing or wrong."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ('{} {}'.format(1,2), '{1} {0}'.format(1,2), '{a} {b[0]} {c.real}'.format(a=1,b=[5],c=3), '{0[a]}'.format({'a':1})),
    lambda: ('{!r} {!s} {!a}'.format('é','b','é'), '{:>{w}}'.format('a', w=5), '{{}}'.format()),
    lambda: '{}'.format(),
    lambda: '{0} {}'.format(1,2),
    lambda: '{} {0}'.format(1,2),
    lambda: '{a}'.format(),
    lambda: '{'.format(),
    lambda: '}'.format(),
    lambda: '{!z}'.format(1),
    lambda: '{0.foo}'.format(1),
    lambda: '{0[5]}'.format([1]),
    lambda: '{:d}'.format('a'),
    lambda: '{:s}'.format(1),
    lambda: '{:.2f}'.format('a'),
    lambda: '{:z}'.format(1),
    lambda: '{:5.2d}'.format(1),
    lambda: '{:,}'.format('a'),
    lambda: '{:%} {:.1%} {:e} {:g} {:G} {:n}'.format(0.5, 0.255, 12345.678, 1e10, 1e-10, 1234),
    lambda: '{:b} {:o} {:x} {:X} {:#b} {:#o} {:#x} {:#X} {:c}'.format(5,8,255,255,5,8,255,255,97),
    lambda: '{:+} {:-} {: } {:+.1f}'.format(1,1,1,1.0),
    lambda: '{:*^10} {:*<5} {:>5} {:^5}|'.format('a','b','c','d'),
    lambda: '{:010} {:010.3f} {:=+10}'.format(5, 3.14159, 5),
    lambda: '{:=10}'.format('a'),
    lambda: '{:+}'.format('a'),
    lambda: '{:#}'.format('a'),
    lambda: '{:c}'.format(-1),
    lambda: '{:z.1f}'.format(-0.01),
    lambda: '{:10}'.format(None),
    lambda: '{:10}'.format([1]),
    lambda: ('{}'.format(None), '{}'.format([1])),
    lambda: '{:>10}'.format('日本'),
    lambda: '{:%Y}'.format(5),
    lambda: '{0:}'.format(5),
)
