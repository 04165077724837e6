"""
Memory that holds values of C types: of this process, or of the kernel, which processes share and where each access is an operation that
others see.

A value in it has an `offset`, in bytes, and a `place`, its number among all simple values of the whole, by which the trace tells of it.
"""

import _kernel

SIZES = {
    '?': 1, 'c': 1, 'u': 4, 'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8,
    'z': 8, 'Z': 8, 'P': 8,
}
_SHARED_VALUE = 12


def zero(code):
    return b'\0' if code == 'c' else '\0' if code == 'u' else False if code == '?' else 0.0 if code in 'fd' else 0


def checked(code, value):
    """A Python value that the C type can hold, as it comes from the program."""
    if code == '?':
        return bool(value)
    if code == 'c':
        if isinstance(value, int) and 0 <= value < 256:
            return bytes((value,))
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError('one character bytes, bytearray or integer expected')
        return bytes(value)
    if code == 'u':
        if not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) != 1:
            raise TypeError('one character unicode string expected')
        return value
    if code in 'fd':
        if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)
    if not isinstance(value, int) and not hasattr(type(value), '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value if isinstance(value, int) else type(value).__index__(value)


class Own:
    """Memory of this process: all zero, or what a writable buffer holds."""

    handle = None

    def __init__(self, size, buffer=None):
        self._bytes = memoryview(bytearray(size) if buffer is None else buffer).cast('B')

    def _item(self, code, offset):
        return self._bytes[offset:offset + SIZES[code]].cast('I' if code == 'u' else code)

    def load(self, code, offset, place):
        value = self._item(code, offset)[0]
        return chr(value) if code == 'u' else value

    def store(self, code, offset, place, value):
        self._item(code, offset)[0] = ord(value) if code == 'u' else _kernel.value_cast(code, value)

    def read(self, code, offset, place, count, step=1):
        size = SIZES[code] * step
        return [self.load(code, offset + i * size, place) for i in range(count)]

    def write(self, code, offset, place, values, step=1):
        size = SIZES[code] * step
        for i, value in enumerate(values):
            self.store(code, offset + i * size, place, value)


class Shared:
    """Memory that processes share."""

    def __init__(self, size=None, count=1, handle=None):
        if handle is None:
            # The trace shows it as so many values; those of a structure may differ in size.
            handle = _kernel.new(_SHARED_VALUE, *((size // count, count) if size % count == 0 else (1, size)), True)
        self.handle = handle

    def load(self, code, offset, place):
        return _kernel.value_load(self.handle, offset, place, code)

    def store(self, code, offset, place, value):
        _kernel.value_store(self.handle, offset, place, code, value)

    def read(self, code, offset, place, count, step=1):
        return _kernel.value_read(self.handle, offset, place, step, count, code)

    def write(self, code, offset, place, values, step=1):
        _kernel.value_write(self.handle, offset, place, step, values, code)
