"""Changing a bytearray."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (bytearray(b'abc').pop(), bytearray(b'a').append(5), bytearray([1]).extend([2])),
    lambda: bytearray(b'a').append(300),
    lambda: bytearray(b'a').append('a'),
    lambda: bytearray().pop(),
    lambda: bytearray(b'abc').remove(5),
    lambda: (bytearray(b'abc')[0], bytearray(b'abc')[1:], bytearray(b'abc').reverse(), bytearray(b'abc').copy(), bytearray(b'abc').insert(0,65), bytearray(b'ab').clear(), bytearray(b'ab') + b'c', b'c' + bytearray(b'ab')),
    lambda: (bytearray(b'abc').__iadd__(b'd'), bytearray(b'ab') * 2, bytearray(3), bytearray('a','utf8')),
)
