"""Compression, and checksums."""

# Supported: all of it; what is compressed is what zlib 1.2.13 makes of it. An object that compresses or decompresses goes through all it has
# been given at each call.

import _hash
import _zlib
from _hashing import as_bytes

DEFLATED = 8
DEF_BUF_SIZE = 16384
DEF_MEM_LEVEL = 8
MAX_WBITS = 15
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = range(7)
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED = range(5)

_OK, _END, _NEEDS_DICTIONARY = 0, 1, 2


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


def _deflate(pieces, modes, settings, skipped):
    written = _zlib.deflate(pieces, modes, *settings, skipped)
    if isinstance(written, int):
        raise ValueError('Invalid initialization option')
    return written


def compress(data, /, level=-1, wbits=15):
    data = _checked(data)
    if not -1 <= level <= 9:
        raise error('Bad compression level')
    return _deflate([data], [Z_FINISH], (level, wbits, DEF_MEM_LEVEL, 0, b''), 0)


def _failure(status, what, message):
    return error(f'Error {status} while {what}: {message}')


def decompress(data, /, wbits=15, bufsize=DEF_BUF_SIZE):
    status, written, used, message = _zlib.inflate(_checked(data), wbits, b'', 0, -1)
    if status == _NEEDS_DICTIONARY:
        raise error('Error 2 while decompressing data')
    if status < 0 and status != -5:
        raise _failure(status, 'decompressing data', message)
    if status != _END:
        raise _failure(-5, 'decompressing data', 'incomplete or truncated stream')
    return written


class Compress:
    def __init__(self, settings):
        self._settings = settings
        self._pieces = []
        self._modes = []
        self._written = 0
        self._over = False

    def _add(self, data, mode, what):
        if self._over:
            raise _failure(-2, what, 'inconsistent stream state')
        if self._modes and self._modes[-1] == Z_NO_FLUSH:
            self._pieces[-1] += data
            self._modes[-1] = mode
        else:
            self._pieces.append(data)
            self._modes.append(mode)
        new = _deflate(self._pieces, self._modes, self._settings, self._written)
        self._written += len(new)
        return new

    def compress(self, data, /):
        return self._add(_checked(data), Z_NO_FLUSH, 'compressing data')

    def flush(self, mode=Z_FINISH, /):
        if mode == Z_NO_FLUSH:
            return b''
        new = self._add(b'', mode, 'flushing')
        self._over = mode == Z_FINISH
        return new

    def copy(self):
        if self._over:
            raise ValueError('Inconsistent stream state')
        other = Compress(self._settings)
        other._pieces, other._modes, other._written = self._pieces[:], self._modes[:], self._written
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None):
    settings = level, wbits, memLevel, strategy, b'' if zdict is None else _checked(zdict)
    if method != DEFLATED:
        raise ValueError('Invalid initialization option')
    _deflate([], [], settings, 0)
    return Compress(settings)


class Decompress:
    def __init__(self, wbits, zdict):
        self._wbits = wbits
        self._zdict = zdict
        self._given = b''
        self._written = 0
        self.unused_data = b''
        self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        data = _checked(data)
        if max_length < 0:
            raise ValueError('max_length must be non-negative')
        if self.eof:
            self.unused_data += data
            return b''
        given = self._given + data
        status, new, used, message = _zlib.inflate(given, self._wbits, self._zdict, self._written, max_length or -1)
        if status == _NEEDS_DICTIONARY:
            raise error('Error 2 while decompressing data')
        if status < 0 and status != -5:
            raise _failure(status, 'decompressing data', message)
        self._written += len(new)
        self._given = given[:used]
        self.unconsumed_tail = given[used:]
        if status == _END:
            self.eof = True
            self.unused_data = given[used:]
            self.unconsumed_tail = b''
        return new

    def flush(self, length=DEF_BUF_SIZE, /):
        if length <= 0:
            raise ValueError('length must be greater than zero')
        return b'' if self.eof else self.decompress(self.unconsumed_tail)

    def copy(self):
        other = Decompress(self._wbits, self._zdict)
        other.__dict__.update(self.__dict__)
        return other

    __copy__ = copy

    def __deepcopy__(self, memo):
        return self.copy()


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    return Decompress(wbits, _checked(zdict))
