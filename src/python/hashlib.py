"""Secure hashes and message digests."""

# Supported: MD5, SHA-1, SHA-2, SHA-3, BLAKE2, and keys made from passwords.

import _hash
import _vm
from _hashing import _SIZES, as_bytes, blake2b, blake2s, make

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
                         'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = algorithms_guaranteed | {'sha512_224', 'sha512_256'}

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384',
           'sha3_512', 'shake_128', 'shake_256', 'new', 'algorithms_guaranteed', 'algorithms_available', 'pbkdf2_hmac',
           'file_digest')


def _constructor(name):
    def constructor(string=b'', *, usedforsecurity=True):
        return make(name, string)

    constructor.__name__ = constructor.__qualname__ = f'openssl_{name}'
    return _vm.c_function(constructor)


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')
sha3_224 = _constructor('sha3_224')
sha3_256 = _constructor('sha3_256')
sha3_384 = _constructor('sha3_384')
sha3_512 = _constructor('sha3_512')
shake_128 = _constructor('shake_128')
shake_256 = _constructor('shake_256')


def _known(name):
    lowered = name.lower().replace('-', '_')
    for known in _SIZES:
        if lowered == known or lowered.replace('_', '') == known:
            return known
    return None


def new(name, data=b'', **kwargs):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    if name in ('blake2b', 'blake2s'):
        return {'blake2b': blake2b, 'blake2s': blake2s}[name](data, **kwargs)
    known = _known(name)
    if known is None:
        raise ValueError(f'unsupported hash type {name}')
    return make(known, data)


@_vm.c_function
def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    known = _known(hash_name)
    if known is None:
        raise ValueError(f'unsupported hash type {hash_name}')
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if dklen is None:
        dklen = _SIZES[known][0]
    if dklen < 1:
        raise ValueError('key length must be greater than 0.')
    return _hash.derive(known, as_bytes(password), as_bytes(salt), iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        digestobj.update(fileobj.getbuffer())
        return digestobj
    if not hasattr(fileobj, 'read') or hasattr(fileobj, 'encoding'):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while data := fileobj.read(_bufsize):
        digestobj.update(data)
    return digestobj
