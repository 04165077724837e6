"""Z85, memoryview.hex and reprlib's indent."""

import base64
import reprlib


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


check(lambda: (base64.z85encode(b'\x86\x4f\xd2\x6f\xb5\x59\xf7\x5b'), base64.z85decode('HelloWorld'), base64.z85encode(b'abc'), base64.z85decode(base64.z85encode(b'abcde'))))
check(lambda: base64.z85decode('a~'))
check(lambda: base64.z85decode('#####'))
check(lambda: (memoryview(b'abcdef').hex(), memoryview(b'abcdef').hex('-'), memoryview(b'abcdef').hex(sep=':', bytes_per_sep=-4), memoryview(b'abcdef').hex('-', 2)))
check(lambda: memoryview(b'abc').hex('ab'))
check(lambda: (reprlib.Repr(indent=2, maxlist=2).repr([1,2,3])))
check(lambda: (reprlib.Repr(indent='--').repr({'a':[1,(2,)], 'b':{}})))
check(lambda: (reprlib.Repr(indent=3).repr((1,)), reprlib.Repr().repr((1,)), reprlib.Repr(indent=1).repr([]), reprlib.Repr(indent=2).repr({1,2})))
check(lambda: reprlib.Repr(indent=-1).repr([1]))
check(lambda: reprlib.Repr(indent=2.5).repr([1]))
