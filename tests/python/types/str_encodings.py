"""Text to bytes and back, and what cannot be."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ('abc'.encode(), 'é'.encode('latin-1'), 'é'.encode('ascii','replace'), 'é'.encode('ascii','ignore'), 'é'.encode('ascii','xmlcharrefreplace'), 'é'.encode('ascii','backslashreplace')),
    lambda: 'é'.encode('ascii'),
    lambda: 'é'.encode('foo'),
    lambda: '\ud800'.encode(),
    lambda: (str(b'a'), str(b'a','utf8'), str(1), str(), str(object=5)),
    lambda: str('a','utf8'),
    lambda: str(b'\xff','utf8'),
    lambda: (str(b'\xff','utf8','replace'), str(b'\xff','utf8','ignore'), b'\xff'.decode('latin1'), b'\xe9'.decode('utf8','backslashreplace')),
)
