"""Checksums. Compression is not here."""

# Supported: crc32 and adler32; no compression.

import _hash
from _hashing import as_bytes


class error(Exception):
    __module__ = 'zlib'


def _checked(data):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return as_bytes(data)


def crc32(data, value=0, /):
    return _hash.crc32(_checked(data), value & 0xffffffff)


def adler32(data, value=1, /):
    return _hash.adler32(_checked(data), value & 0xffffffff)
