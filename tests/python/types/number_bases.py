"""bin, oct, hex, chr and ord."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (bin(10), oct(8), hex(255), bin(-5), hex(-255)),
    lambda: bin('a'),
    lambda: hex(1.5),
    lambda: chr(-1),
    lambda: chr('a'),
    lambda: ord('ab'),
    lambda: ord(5),
)
