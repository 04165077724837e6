"""bytes() and its like."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: (bytes(3), bytes([1,2]), bytes('a','utf8'), bytes(b'a'), bytearray(b'ab'), bytes(range(3)), bytes.fromhex('01 ff'), b'\x01\xff'.hex(), b'\x01\xff\x02'.hex(':'), b'abcd'.hex('-',2)),
    lambda: bytes('a'),
    lambda: bytes([256]),
    lambda: bytes(-1),
    lambda: bytes(['a']),
    lambda: bytes(1.5),
    lambda: bytes.fromhex('0'),
    lambda: bytes.fromhex('zz'),
)
