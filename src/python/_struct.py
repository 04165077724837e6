"""Values as bytes: what CPython has in C."""

import _vm
from math import frexp, isfinite, isinf, ldexp, copysign

_NATIVE = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8,
           'N': 8, 'e': 2, 'f': 4, 'd': 8, 's': 1, 'p': 1, 'P': 8}
_STANDARD = {**{code: size for code, size in _NATIVE.items() if code not in 'nNP'}, 'l': 4, 'L': 4}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


class error(Exception):
    __module__ = 'struct'


def _parse(format):
    """(code, count, size, offset) of each item; the whole size; the byte order."""
    if isinstance(format, (bytes, bytearray)):
        format = format.decode('ascii')
    elif not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    mode = format[:1]
    native = mode not in ('=', '<', '>', '!') or not mode
    sizes = _NATIVE if native else _STANDARD
    i = 1 if mode and mode in '@=<>!' else 0
    items = []
    offset = 0
    while i < len(format):
        if format[i].isspace():
            i += 1
            continue
        start = i
        while i < len(format) and format[i].isdigit():
            i += 1
        if i == len(format):
            raise error('repeat count given without format specifier')
        count = int(format[start:i]) if i > start else 1
        code = format[i]
        i += 1
        size = sizes.get(code)
        if size is None:
            raise error('bad char in struct format')
        if native and size > 1:
            offset += -offset % size
        items.append((code, count, size, offset))
        offset += count * size
        if offset >= 2 ** 63:
            raise error('total struct size too long')
    return items, offset, 'big' if mode and mode in '>!' else 'little'


def _float_bits(value, code, native=False):
    """A float as an unsigned int of IEEE 754."""
    exponent_bits, fraction_bits = _FLOATS[code]
    most = (1 << exponent_bits) - 1
    bias = most >> 1
    sign = 1 if copysign(1.0, value) < 0 else 0
    if value != value:
        exponent, fraction = most, 1 << fraction_bits - 1
    elif isinf(value):
        exponent, fraction = most, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, exponent = frexp(abs(value))
        exponent += bias - 1
        if exponent <= 0:
            fraction = round(ldexp(mantissa, fraction_bits + exponent))
            exponent = 0
        else:
            fraction = round(ldexp(mantissa * 2 - 1, fraction_bits))
        if fraction >> fraction_bits:
            exponent += 1
            fraction = 0
        if exponent >= most and native and code == 'f':
            # The machine's own conversion, which knows infinity.
            exponent, fraction = most, 0
        elif exponent >= most:
            raise OverflowError(f'float too large to pack with {code} format')
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _bits_float(bits, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    most = (1 << exponent_bits) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & most
    negative = bits >> fraction_bits + exponent_bits
    if exponent == most:
        value = float('nan') if fraction else float('inf')
    elif exponent == 0:
        value = ldexp(fraction, 1 - (most >> 1) - fraction_bits)
    else:
        value = ldexp(fraction | 1 << fraction_bits, exponent - (most >> 1) - fraction_bits)
    return -value if negative else value


def _pack_int(value, code, size, order):
    if not isinstance(value, int):
        index = getattr(type(value), '__index__', None)
        if index is None:
            raise error('required argument is not an integer')
        value = index(value)
    signed = code in 'bhilqn'
    bits = size * 8
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if not low <= value <= high:
        raise error(f"'{code}' format requires {low} <= number <= {high}")
    return value.to_bytes(size, order, signed=signed)


def _pack_text(value, code, count):
    if not isinstance(value, (bytes, bytearray)):
        raise error(f"argument for '{code}' must be a bytes object")
    if code == 's':
        return bytes(value[:count]).ljust(count, b'\0')
    if not count:
        return b''
    kept = bytes(value[:min(count - 1, 255)])
    return (bytes([len(kept)]) + kept).ljust(count, b'\0')


@_vm.c_type
class Struct:
    __module__ = '_struct'

    def __init__(self, format):
        self._items, self.size, self._order = _parse(format)
        self.format = format.decode('ascii') if isinstance(format, (bytes, bytearray)) else format
        self._native = self.format[:1] not in ('=', '<', '>', '!')
        self._count = sum([1 if code in 'sp' else 0 if code == 'x' else count for code, count, _, _ in self._items])

    def __repr__(self):
        return f'Struct({self.format!r})'

    def _pack(self, values, function):
        if len(values) != self._count:
            raise error(f'{function} expected {self._count} items for packing (got {len(values)})')
        out = bytearray(self.size)
        given = iter(values)
        for code, count, size, offset in self._items:
            if code == 'x':
                continue
            if code in 'sp':
                out[offset:offset + count] = _pack_text(next(given), code, count)
                continue
            for i in range(count):
                at = offset + i * size
                out[at:at + size] = self._one(next(given), code, size)
        return out

    def _one(self, value, code, size):
        if code == 'c':
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error('char format requires a bytes object of length 1')
            return value
        if code == '?':
            return b'\1' if value else b'\0'
        if code in _FLOATS:
            try:
                value = float(value) if not isinstance(value, (str, bytes)) else float(None)
            except TypeError:
                raise error('required argument is not a float') from None
            return _float_bits(value, code, self._native).to_bytes(size, self._order)
        return _pack_int(value, code, size, self._order)

    def pack(self, *values):
        return bytes(self._pack(values, 'pack'))

    def pack_into(self, buffer, offset, /, *values):
        if len(values) != self._count:
            raise error(f'pack_into expected {self._count} items for packing (got {len(values)})')
        offset = self._place(buffer, offset, 'pack_into', 'packing')
        buffer[offset:offset + self.size] = self._pack(values, 'pack_into')

    def _place(self, buffer, offset, function, doing):
        length = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                what = f'no space to pack {self.size} bytes' if doing == 'packing' else f'not enough data to unpack {self.size} bytes'
                raise error(f'{what} at offset {offset}')
            if offset + length < 0:
                raise error(f'offset {offset} out of range for {length}-byte buffer')
            offset += length
        if length - offset < self.size:
            raise error(f'{function} requires a buffer of at least {offset + self.size} bytes for {doing} {self.size} bytes '
                        f'at offset {offset} (actual buffer size is {length})')
        return offset

    def unpack(self, buffer, /):
        if isinstance(buffer, str) or not hasattr(buffer, '__len__'):
            raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
        if len(buffer) != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._unpack(bytes(buffer), 0)

    def unpack_from(self, /, buffer, offset=0):
        offset = self._place(buffer, offset, 'unpack_from', 'unpacking')
        return self._unpack(bytes(buffer), offset)

    def iter_unpack(self, buffer, /):
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(buffer) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return self._each(bytes(buffer))

    def _each(self, data):
        for start in range(0, len(data), self.size):
            yield self._unpack(data, start)

    def _unpack(self, data, start):
        values = []
        for code, count, size, offset in self._items:
            at = start + offset
            if code == 'x':
                continue
            if code == 's':
                values.append(data[at:at + count])
            elif code == 'p':
                values.append(data[at + 1:at + 1 + min(data[at], count - 1)] if count else b'')
            else:
                for i in range(count):
                    part = data[at + i * size:at + (i + 1) * size]
                    if code == 'c':
                        values.append(part)
                    elif code == '?':
                        values.append(part != b'\0')
                    elif code in _FLOATS:
                        values.append(_bits_float(int.from_bytes(part, self._order), code))
                    else:
                        values.append(int.from_bytes(part, self._order, signed=code in 'bhilqn'))
        return tuple(values)


_cache = {}


def _struct(format):
    made = _cache.get(format) if isinstance(format, (str, bytes)) else None
    if made is None:
        made = Struct(format)
        if len(_cache) >= 100:
            _cache.clear()
        _cache[format] = made
    return made


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    return _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)


def calcsize(format, /):
    return _struct(format).size
