"""Bytes and their texts."""

# Supported: bytes and their texts in hexadecimal and Base64, and CRC-32.

from _hashing import as_bytes
from zlib import crc32

_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {char: value for value, char in enumerate(_ALPHABET)}


class Error(ValueError):
    __module__ = 'binascii'


class Incomplete(Exception):
    __module__ = 'binascii'


def _bytes_of(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return as_bytes(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _ascii_of(data):
    """Of what reads texts: bytes, or a str of ASCII."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode('ascii')
    try:
        return as_bytes(data)
    except TypeError:
        raise TypeError('argument should be bytes, buffer or ASCII string, not '
                        f"'{type(data).__name__}'") from None


def hexlify(data, *args, **kwargs):
    return _bytes_of(data).hex(*args, **kwargs).encode('ascii')


def unhexlify(hexstr, /):
    data = _ascii_of(hexstr)
    if len(data) % 2:
        raise Error('Odd-length string')
    try:
        if b' ' in data or data.split() not in ([data], []):
            raise ValueError
        return bytes.fromhex(data.decode('ascii'))
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


b2a_hex = hexlify
a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    data = _bytes_of(data)
    out = bytearray()
    alphabet = _ALPHABET
    whole = len(data) - len(data) % 3
    for i in range(0, whole, 3):
        word = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out.append(alphabet[word >> 18])
        out.append(alphabet[word >> 12 & 63])
        out.append(alphabet[word >> 6 & 63])
        out.append(alphabet[word & 63])
    if whole + 1 == len(data):
        out += bytes((alphabet[data[-1] >> 2], alphabet[data[-1] << 4 & 63], 61, 61))
    elif whole + 2 == len(data):
        word = data[-2] << 8 | data[-1]
        out += bytes((alphabet[word >> 10], alphabet[word >> 4 & 63], alphabet[word << 2 & 63], 61))
    if newline:
        out.append(10)
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    data = _ascii_of(data)
    out = bytearray()
    word = 0
    quad = pads = 0
    values = _VALUES
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for i, char in enumerate(data):
        if char == 61:
            pads += 1
            if quad >= 2 and quad + pads >= 4:
                if strict_mode and i + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(out)
            if strict_mode and quad < 2 and pads:
                raise Error('Discontinuous padding not allowed' if quad else 'Excess data after padding')
            continue
        value = values.get(char)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
        pads = 0
        word = word << 6 | value
        quad += 1
        if quad == 1:
            continue
        shift = (4 - quad) * 2
        out.append(word >> shift & 255)
        word &= (1 << shift) - 1
        if quad == 4:
            quad = 0
    if quad == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(f'Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a '
                    'multiple of 4')
    if quad:
        raise Error('Incorrect padding')
    return bytes(out)


def crc_hqx(data, crc, /):
    crc &= 0xffff
    for byte in _bytes_of(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc
