"""Methods and operators of bytes."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (b'abc'[0], b'abc'[0:2], b'abc'[-1], list(b'ab')),
    lambda: b'abc'[5],
    lambda: (b'abc' + b'd', b'a' * 3, b'b' in b'abc', 97 in b'abc'),
    lambda: b'a' + 'b',
    lambda: (b'abc'.find(b'c'), b'abc'.index(b'b'), b'abab'.count(b'a'), b'abc'.find(99), b'a,b'.split(b','), b'a b'.split(), b'abc'.replace(b'b',b'x'), b'abc'.startswith(b'a'), b' a '.strip(), b'abc'.upper(), b'abc'.decode(), b'a\nb'.splitlines(), b','.join([b'a',b'b']), b'abc'.partition(b'b')),
    lambda: b'abc'.index(b'z'),
    lambda: b','.join(['a']),
    lambda: b'abc'.find('a'),
    lambda: b'\xff'.decode(),
    lambda: b'abc\xff'.decode('ascii'),
    lambda: b'a'.decode('foo'),
    lambda: (b'%d %s %b %x' % (1, b'a', b'b', 255), b'%5.2f|%-5d|' % (1.5, 3), b'%a %r' % ('é', 'b'), b'%c' % 97),
    lambda: b'%s' % 'a',
    lambda: (b'abc'.center(9,b'*'), b'1'.zfill(3), b'abc'.ljust(5), b'a\tb'.expandtabs(), b'Abc'.swapcase(), b'abc'.title(), b'abc'.capitalize(), b'abc'.isalpha(), b'12'.isdigit(), b'a'.isascii(), b'abc'.translate(None, b'b'), b'abc'.translate(bytes.maketrans(b'a', b'x')), b'abc'.removeprefix(b'a'), b'abc'.rsplit(b'b'), b'abc'.rpartition(b'b')),
    lambda: b'a' < 'b',
    lambda: b'abc'.foo,
    lambda: (b'abc'.__class__, bytes.maketrans(b'a',b'b')[97], b'abc'.__len__(), b'a'.__add__(b'b')),
)
