"""
A view of a file's bytes as memory: what a memoryview of mapped memory is. Each access is an operation on the file, which other
processes that have it open see at once.
"""

import _vm
import os

_SIZES = {'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}


@_vm.c_type
class SharedView:
    """Looks like a memoryview of one dimension; the memory is the file `fd`, from byte `offset` on."""

    def __init__(self, fd, offset, count, stride=1, format='B', readonly=False):
        self._fd = fd
        self._offset = offset
        self._count = count
        self._stride = stride
        self._format = format
        self._readonly = readonly

    @property
    def __class__(self):
        return memoryview

    def _check(self):
        if self._fd is None:
            raise ValueError('operation forbidden on released memoryview object')

    def _like(self, **changes):
        self._check()
        parts = {'fd': self._fd, 'offset': self._offset, 'count': self._count, 'stride': self._stride, 'format': self._format,
                 'readonly': self._readonly}
        return SharedView(**parts | changes)

    # What the memory holds

    def tobytes(self, order=None):
        self._check()
        size = _SIZES[self._format]
        if not self._count:
            return b''
        if self._stride == size:
            return os.pread(self._fd, self._count * size, self._offset)
        return b''.join([os.pread(self._fd, size, self._offset + i * self._stride) for i in range(self._count)])

    __bytes__ = tobytes

    def _items(self):
        return memoryview(self.tobytes()).cast(self._format)

    def tolist(self):
        return self._items().tolist()

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def __iter__(self):
        return iter(self.tolist())

    def __len__(self):
        self._check()
        return self._count

    def __contains__(self, item):
        return item in self.tolist()

    def __eq__(self, other):
        if self is other:
            return True
        if type(other) is SharedView:
            return self.tolist() == other.tolist()
        return self._items() == other if isinstance(other, (bytes, bytearray, memoryview)) else NotImplemented

    def __hash__(self):
        self._check()
        if not self._readonly:
            raise ValueError('cannot hash writable memoryview object')
        return hash(self.tobytes())

    # Items and slices

    def _index(self, index):
        if not hasattr(type(index), '__index__'):
            raise TypeError('memoryview: invalid slice key')
        index = type(index).__index__(index)
        if index < 0:
            index += self._count
        if not 0 <= index < self._count:
            raise IndexError('index out of bounds on dimension 1')
        return self._offset + index * self._stride

    def _slice(self, key):
        places = range(*key.indices(self._count))
        return self._like(offset=self._offset + places.start * self._stride, stride=places.step * self._stride, count=len(places))

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            return self._slice(key)
        return memoryview(os.pread(self._fd, _SIZES[self._format], self._index(key))).cast(self._format)[0]

    def __setitem__(self, key, value):
        self._check()
        if self._readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice):
            self._slice(key)._assign(value)
            return
        at = self._index(key)
        item = memoryview(bytearray(_SIZES[self._format])).cast(self._format)
        item[0] = value
        os.pwrite(self._fd, item.tobytes(), at)

    def _assign(self, value):
        given = value._items() if type(value) is SharedView else memoryview(value)
        if len(given) != self._count or given.format != self._format:
            raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
        data = given.tobytes()
        size = _SIZES[self._format]
        if self._stride == size:
            os.pwrite(self._fd, data, self._offset)
            return
        for i in range(self._count):
            os.pwrite(self._fd, data[i * size:(i + 1) * size], self._offset + i * self._stride)

    def __delitem__(self, key):
        raise TypeError('cannot delete memory')

    def cast(self, format):
        view = memoryview(b'\0' * self.nbytes).cast(self._format).cast(format)
        return self._like(format=view.format, stride=view.itemsize, count=len(view))

    def toreadonly(self):
        return self._like(readonly=True)

    # How it is laid out

    @property
    def obj(self):
        self._check()
        return self

    @property
    def nbytes(self):
        return len(self) * _SIZES[self._format]

    @property
    def itemsize(self):
        self._check()
        return _SIZES[self._format]

    @property
    def format(self):
        self._check()
        return self._format

    @property
    def readonly(self):
        self._check()
        return self._readonly

    @property
    def ndim(self):
        self._check()
        return 1

    @property
    def shape(self):
        return (len(self),)

    @property
    def strides(self):
        self._check()
        return (self._stride,)

    @property
    def suboffsets(self):
        self._check()
        return ()

    @property
    def contiguous(self):
        return len(self) < 2 or self._stride == _SIZES[self._format]

    c_contiguous = f_contiguous = contiguous

    # Its life

    def release(self):
        self._fd = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return f'<{"memory" if self._fd is not None else "released memory"} at {id(self):#x}>'
