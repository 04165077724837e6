"""Keyed hashes that authenticate messages (RFC 2104)."""

import hashlib

__all__ = ['HMAC', 'compare_digest', 'digest', 'new']

digest_size = None


class HMAC:
    """The hash of a message that only who knows the key can compute."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")
        self._make = _constructor(digestmod)
        self._inner = self._make()
        self._outer = self._make()
        self.block_size = getattr(self._inner, 'block_size', self.blocksize)
        self.digest_size = self._inner.digest_size
        if len(key) > self.block_size:
            key = self._make(key).digest()
        key = bytes(key) + bytes(self.block_size - len(key))
        self._inner.update(bytes([byte ^ 0x36 for byte in key]))
        self._outer.update(bytes([byte ^ 0x5c for byte in key]))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._inner = self._inner.copy()
        other._outer = self._outer.copy()
        return other

    def digest(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        return self.digest().hex()


def _constructor(digestmod):
    """What makes hash objects, from any of the forms in which it can be named."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Are the two the same? (It takes as long whatever the answer: nothing can be measured here.)"""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return a == b
    if isinstance(a, str) or isinstance(b, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    if not all([isinstance(each, (bytes, bytearray)) for each in (a, b)]):
        raise TypeError("unsupported operand types(s) or combination of types: "
                        f"'{type(a).__name__}' and '{type(b).__name__}'")
    return bytes(a) == bytes(b)
