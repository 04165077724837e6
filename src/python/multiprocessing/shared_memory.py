"""Memory that processes find by its name."""

# Supported: all of it. The memory is a file below `/dev/shm`, each access to a buffer an operation on it.

import os
import secrets
import struct
import types
from functools import partial
from _shared_view import SharedView

__all__ = ['SharedMemory', 'ShareableList']

_DIRECTORY = '/dev/shm'
_SAFE_NAME_LENGTH = 14
_PREFIX = '/psm_'


def _make_filename():
    return _PREFIX + secrets.token_hex((_SAFE_NAME_LENGTH - len(_PREFIX)) // 2)


def _open(name, flags, mode):
    """Opens the memory of a name; what is said of it is the name alone."""
    try:
        return os.open(_DIRECTORY + name, flags, mode)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, name) from None


class SharedMemory:
    """A block of memory: made anew, or found by its name."""

    _name = None
    _fd = -1
    _buf = None
    _mmap = None
    _flags = os.O_RDWR
    _mode = 0o600
    _prepend_leading_slash = True
    _track = True

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create:
            self._flags = os.O_CREAT | os.O_EXCL | os.O_RDWR
            if size == 0:
                raise ValueError("'size' must be a positive number different from zero")
        if name is None and not self._flags & os.O_EXCL:
            raise ValueError("'name' can only be None if create=True")
        self._track = track
        while self._fd < 0:
            self._name = _make_filename() if name is None else name if name.startswith('/') else '/' + name
            try:
                self._fd = _open(self._name, self._flags, self._mode)
            except FileExistsError:
                if name is not None:
                    raise
        if create:
            os.ftruncate(self._fd, size)
        self._size = os.fstat(self._fd).st_size
        if self._size == 0:
            self.close()
            raise ValueError('cannot mmap an empty file')
        self._mmap = self._buf = SharedView(self._fd, 0, self._size)

    def __del__(self):
        try:
            self.close()
        except OSError:
            pass

    def __reduce__(self):
        return self.__class__, (self.name, False, self.size)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        """A memoryview of the block; None once it is closed."""
        return self._buf

    @property
    def name(self):
        return self._name[1:] if self._name.startswith('/') and self._prepend_leading_slash else self._name

    @property
    def size(self):
        return self._size

    def close(self):
        """This process is done with the block, which lives on."""
        if self._buf is not None:
            self._buf.release()
            self._buf = self._mmap = None
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def unlink(self):
        """Nobody finds the block by its name any more. It goes when all have closed it."""
        if self._name:
            try:
                os.unlink(_DIRECTORY + self._name)
            except FileNotFoundError as error:
                raise FileNotFoundError(error.errno, error.strerror, self._name) from None


_encoding = 'utf8'


class ShareableList:
    """
    A list in shared memory, of a fixed length, whose items keep the size that they had when it was made.

    The block holds: the number of items; where each begins and the last ends; the items; the format of each in 8 bytes; how each is
    made the value again, in 1 byte.
    """

    _types_mapping = {int: 'q', float: 'd', bool: 'xxxxxxx?', str: '%ds', bytes: '%ds', None.__class__: 'xxxxxx?x'}
    _alignment = 8
    _back_transforms_mapping = {
        0: lambda value: value,
        1: lambda value: value.rstrip(b'\x00').decode(_encoding),
        2: lambda value: value.rstrip(b'\x00'),
        3: lambda _value: None,
    }

    @staticmethod
    def _extract_recreation_code(value):
        """The number of the transformation that makes the value again."""
        if not isinstance(value, (str, bytes, None.__class__)):
            return 0
        return 1 if isinstance(value, str) else 2 if isinstance(value, bytes) else 3

    def __init__(self, sequence=None, *, name=None):
        if name is not None and sequence is None:
            self.shm = SharedMemory(name)
            self._list_len = self._get('q', 0)[0]
            self._allocated_offsets = list(self._get(f'{self._list_len + 1}q', 8))
            return
        items = list(() if sequence is None else sequence)
        formats = [self._format_of(item) for item in items]
        self._list_len = len(items)
        offsets = [0]
        for each in formats:
            offsets.append(offsets[-1] + (int(each[:-1]) if each[-1] == 's' else self._alignment))
        self._allocated_offsets = offsets
        self.shm = SharedMemory(name, create=True, size=self._offset_back_transform_codes + max(self._list_len, 1))
        self._put(f'q{len(offsets)}q', 0, self._list_len, *offsets)
        for i, item in enumerate(items):
            self._put(formats[i], self._offset_data_start + offsets[i], self._encoded(item))
            self._set_packing_format_and_transform(i, formats[i], item)

    def _format_of(self, item):
        """The format of an item. A text has room for as many bytes as it has characters, to the next multiple of the alignment."""
        form = self._types_mapping[type(item)]
        if not isinstance(item, (str, bytes)):
            return form
        return form % (self._alignment * (len(item) // self._alignment + 1))

    def _encoded(self, item):
        return item.encode(_encoding) if isinstance(item, str) else item

    def _get(self, form, offset):
        return struct.unpack(form, self.shm.buf[offset:offset + struct.calcsize(form)].tobytes())

    def _put(self, form, offset, *values):
        data = struct.pack(form, *values)
        self.shm.buf[offset:offset + len(data)] = data

    def _get_packing_format(self, position):
        position = self._position(position)
        code = self._get('8s', self._offset_packing_formats + position * 8)[0]
        return code.rstrip(b'\x00').decode(_encoding)

    def _get_back_transform(self, position):
        code = self._get('b', self._offset_back_transform_codes + self._position(position))[0]
        return self._back_transforms_mapping[code]

    def _set_packing_format_and_transform(self, position, form, value):
        self._put('8s', self._offset_packing_formats + position * 8, form.encode(_encoding))
        self._put('b', self._offset_back_transform_codes + position, self._extract_recreation_code(value))

    def _position(self, position):
        position = position if position >= 0 else position + self._list_len
        if position >= self._list_len or self._list_len < 0:
            raise IndexError('Requested position out of range.')
        return position

    def __getitem__(self, position):
        position = position if position >= 0 else position + self._list_len
        try:
            offset = self._offset_data_start + self._allocated_offsets[position]
            value = self._get(self._get_packing_format(position), offset)[0]
        except IndexError:
            raise IndexError('index out of range')
        return self._get_back_transform(position)(value)

    def __setitem__(self, position, value):
        position = position if position >= 0 else position + self._list_len
        try:
            item_offset = self._allocated_offsets[position]
            current = self._get_packing_format(position)
        except IndexError:
            raise IndexError('assignment index out of range')
        form = self._types_mapping[type(value)]
        encoded = value
        if isinstance(value, (str, bytes)):
            encoded = self._encoded(value)
            room = self._allocated_offsets[position + 1] - item_offset
            if len(encoded) > room:
                raise ValueError('bytes/str item exceeds available storage')
            form = current if current[-1] == 's' else form % room
        self._set_packing_format_and_transform(position, form, value)
        self._put(form, self._offset_data_start + item_offset, encoded)

    def __reduce__(self):
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return self._get('q', 0)[0]

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        """The formats of all items, as struct has them."""
        return ''.join([self._get_packing_format(i) for i in range(self._list_len)])

    @property
    def _offset_data_start(self):
        return (self._list_len + 2) * 8

    @property
    def _offset_packing_formats(self):
        return self._offset_data_start + self._allocated_offsets[-1]

    @property
    def _offset_back_transform_codes(self):
        return self._offset_packing_formats + self._list_len * 8

    def count(self, value):
        return sum([value == each for each in self])

    def index(self, value):
        for position, each in enumerate(self):
            if value == each:
                return position
        raise ValueError(f'{value!r} not in this container')

    __class_getitem__ = classmethod(types.GenericAlias)
