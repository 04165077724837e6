"""Hash objects: what CPython has in C. An object keeps the bytes it was given; a digest is made of all of them."""

import _hash
import _vm

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128),
          'sha512_224': (28, 128), 'sha512_256': (32, 128), 'sha3_224': (28, 144), 'sha3_256': (32, 136),
          'sha3_384': (48, 104), 'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136)}


def as_bytes(data):
    if type(data) is bytes:
        return data
    if isinstance(data, str):
        raise TypeError('Strings must be encoded before hashing')
    try:
        return bytes(memoryview(data))
    except (TypeError, NameError):
        if isinstance(data, (bytes, bytearray)):
            return bytes(data)
        raise TypeError('object supporting the buffer API required') from None


@_vm.c_type
class HASH:
    __module__ = '_hashlib'
    __slots__ = ('name', 'digest_size', 'block_size', '_data')

    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '_hashlib.{cls.__name__}' instances")

    def update(self, obj, /):
        self._data += as_bytes(obj)

    def digest(self):
        return _hash.digest(self.name, self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other.name, other.digest_size, other.block_size = self.name, self.digest_size, self.block_size
        other._data = self._data[:]
        return other

    def __repr__(self):
        return f'<{self.name} _hashlib.{type(self).__name__} object @ 0x{id(self):x}>'

    def __reduce__(self):
        raise TypeError(f"cannot pickle '_hashlib.{type(self).__name__}' object")


@_vm.c_type
class HASHXOF(HASH):
    __module__ = '_hashlib'
    __slots__ = ()

    def digest(self, length):
        if length < 0:
            raise ValueError('value must be positive')
        return _hash.extend(self.name, self._data, length)

    def hexdigest(self, length):
        return self.digest(length).hex()


def make(name, data):
    self = object.__new__(HASHXOF if name.startswith('shake') else HASH)
    self.name = name
    self.digest_size, self.block_size = _SIZES[name]
    self._data = bytearray(as_bytes(data))
    return self


class _Blake2:
    __module__ = '_blake2'
    __slots__ = ('digest_size', '_data', '_options')

    def __new__(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        most = cls.MAX_DIGEST_SIZE
        size = most if digest_size is None else digest_size
        if not 1 <= size <= most:
            raise ValueError(f'digest_size must be between 1 and {most} bytes')
        for what, value, limit in (('salt', salt, cls.SALT_SIZE), ('person', person, cls.PERSON_SIZE)):
            if len(value) > limit:
                raise ValueError(f'maximum {what} length is {limit} bytes')
        if len(key) > cls.MAX_KEY_SIZE:
            raise ValueError(f'maximum key length is {cls.MAX_KEY_SIZE} bytes')
        if (fanout, depth, leaf_size, node_offset, node_depth, inner_size, last_node) != (1, 1, 0, 0, 0, 0, False):
            raise NotImplementedError('tree hashing is not supported')
        self = object.__new__(cls)
        self.digest_size = size
        self._options = (as_bytes(key), as_bytes(salt).ljust(cls.SALT_SIZE, b'\0') if salt else b'',
                         as_bytes(person).ljust(cls.PERSON_SIZE, b'\0') if person else b'')
        self._data = bytearray(as_bytes(data))
        return self

    @property
    def name(self):
        return type(self).__name__

    @property
    def block_size(self):
        return self._BLOCK

    def update(self, data, /):
        self._data += as_bytes(data)

    def digest(self):
        return _hash.blake2(self.name, self._data, self.digest_size, *self._options)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        other = object.__new__(type(self))
        other.digest_size, other._options, other._data = self.digest_size, self._options, self._data[:]
        return other


@_vm.c_type
class blake2b(_Blake2):
    __module__ = '_blake2'
    __slots__ = ()
    _BLOCK = 128
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16


@_vm.c_type
class blake2s(_Blake2):
    __module__ = '_blake2'
    __slots__ = ()
    _BLOCK = 64
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
