"""Padding, stripping, splitting and joining."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ('abc'.center(10,'*'), 'abc'.ljust(6)+'|', 'abc'.rjust(6), '42'.zfill(5), '-42'.zfill(5), '+4'.zfill(4)),
    lambda: 'abc'.center(10,'**'),
    lambda: ('a,b,c'.split(','), 'a,b,c'.split(',',1), 'a,b,c'.rsplit(',',1), ' a  b '.split(), 'a\nb\r\nc'.splitlines(), 'a\nb\n'.splitlines(True)),
    lambda: 'abc'.split(''),
    lambda: ('abc'.partition('b'), 'abc'.rpartition('x'), 'abc'.partition('x')),
    lambda: 'abc'.partition(''),
    lambda: ('abc'.removeprefix('a'), 'abc'.removesuffix('c')),
    lambda: ('abc'.replace('b','x'), 'aaa'.replace('a','b',2), 'abc'.replace('','-'), 'aaa'.replace('a','b',count=1)),
    lambda: ('abc'.encode(), 'é'.encode('latin-1'), 'é'.encode('ascii','replace'), 'é'.encode('ascii','ignore'), 'é'.encode('ascii','xmlcharrefreplace'), 'é'.encode('ascii','backslashreplace')),
    lambda: ('a'.join(['x','y']), ','.join('abc'), ''.join([])),
    lambda: ','.join([1]),
    lambda: ','.join(5),
    lambda: ('abc'.translate({97:'x', 98:None}), 'abc'.translate(str.maketrans('ab','xy','c')), str.maketrans({'a':1})),
    lambda: ('a\tb'.expandtabs(4), 'a\tb'.expandtabs()),
    lambda: ('  a '.strip(), 'xxaxx'.strip('x'), 'abc'.lstrip('ab'), 'abc'.rstrip('bc')),
    lambda: 'abc'.strip(1),
    lambda: (str(b'\xff','utf8','replace'), str(b'\xff','utf8','ignore'), b'\xff'.decode('latin1'), b'\xe9'.decode('utf8','backslashreplace')),
)
