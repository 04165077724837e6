"""Maps of files: under mmap."""

import os

_DEFAULT, _READ, _WRITE, _COPY = range(4)
_NAMES = 'ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'
_PAGE = 4096
_made = 0


def _anonymous(length):
    """A file that has no name."""
    global _made
    _made += 1
    path = f'/dev/shm/.anonymous-{os.getpid()}-{_made}'
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.unlink(path)
    os.ftruncate(fd, length)
    return fd


class mmap:
    def __init__(self, fileno, length, flags=1, prot=3, access=_DEFAULT, offset=0, *, trackfd=True):
        if length < 0:
            raise OverflowError('memory mapped length must be positive')
        if offset < 0:
            raise OverflowError('memory mapped offset must be positive')
        if access not in range(4):
            raise ValueError('mmap invalid access parameter.')
        if fileno == -1:
            if length == 0:
                raise OSError(22, 'Invalid argument')
            self._fd = _anonymous(length)
        else:
            size = os.fstat(fileno).st_size
            if length == 0:
                if size == 0:
                    raise ValueError('cannot mmap an empty file')
                if offset >= size:
                    raise ValueError('mmap offset is greater than file size')
                length = size - offset
            elif offset > size or size - offset < length:
                raise ValueError('mmap length is greater than file size')
            if offset % _PAGE:
                raise OSError(22, 'Invalid argument')
            self._fd = os.dup(fileno)
        self._offset = offset
        self._length = length
        self._place = 0
        self._access = _READ if access == _DEFAULT and not prot & 2 else access
        # What is written to a private map stays in it.
        self._own = None
        if access == _COPY or flags & 2:
            self._own = bytearray(os.pread(self._fd, length, offset))

    def _check(self, writes=False):
        if self._fd is None:
            raise ValueError('mmap closed or invalid')
        if writes and self._access == _READ:
            raise TypeError("mmap can't modify a readonly memory map.")

    def _load(self, start, end):
        if end <= start:
            return b''
        if self._own is not None:
            return bytes(self._own[start:end])
        return os.pread(self._fd, end - start, self._offset + start)

    def _store(self, start, data):
        if self._own is not None:
            self._own[start:start + len(data)] = data
        elif data:
            os.pwrite(self._fd, data, self._offset + start)

    def __len__(self):
        self._check()
        return self._length

    def __bytes__(self):
        self._check()
        return self._load(0, self._length)

    def _index(self, index):
        place = index.__index__()
        if place < 0:
            place += self._length
        if not 0 <= place < self._length:
            raise IndexError('mmap index out of range')
        return place

    def __getitem__(self, index):
        self._check()
        if isinstance(index, slice):
            start, stop, step = index.indices(self._length)
            return self._load(start, stop) if step == 1 else self._load(0, self._length)[index]
        if not hasattr(type(index), '__index__'):
            raise TypeError('mmap indices must be integers')
        place = self._index(index)
        return self._load(place, place + 1)[0]

    def __setitem__(self, index, value):
        self._check(True)
        if isinstance(index, slice):
            places = range(*index.indices(self._length))
            data = bytes(value)
            if len(data) != len(places):
                raise IndexError('mmap slice assignment is wrong size')
            if places.step == 1:
                self._store(places.start, data)
            else:
                for place, byte in zip(places, data):
                    self._store(place, bytes((byte,)))
            return
        if not hasattr(type(index), '__index__'):
            raise TypeError('mmap indices must be integers')
        place = self._index(index)
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value < 256:
            raise ValueError('mmap item value must be in range(0, 256)')
        self._store(place, bytes((value,)))

    def __iter__(self):
        self._check()
        for place in range(self._length):
            yield self._load(place, place + 1)

    # As a file

    @property
    def closed(self):
        return self._fd is None

    def close(self):
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exception):
        self.close()

    def read(self, n=None, /):
        self._check()
        end = self._length if n is None or n < 0 else min(self._length, self._place + n)
        data = self._load(self._place, end)
        self._place = max(end, self._place)
        return data

    def read_byte(self):
        self._check()
        if self._place >= self._length:
            raise ValueError('read byte out of range')
        self._place += 1
        return self._load(self._place - 1, self._place)[0]

    def readline(self):
        self._check()
        rest = self._load(self._place, self._length)
        line = rest[:rest.find(b'\n') + 1 or len(rest)]
        self._place += len(line)
        return line

    def write(self, data, /):
        self._check(True)
        data = bytes(data)
        if self._place + len(data) > self._length:
            raise ValueError('data out of range')
        self._store(self._place, data)
        self._place += len(data)
        return len(data)

    def write_byte(self, byte, /):
        self._check(True)
        if self._place >= self._length:
            raise ValueError('write byte out of range')
        self[self._place] = byte
        self._place += 1

    def seek(self, pos, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('unknown seek type')
        place = pos + (0, self._place, self._length)[whence]
        if not 0 <= place <= self._length:
            raise ValueError('seek out of range')
        self._place = place
        return place

    def tell(self):
        self._check()
        return self._place

    def seekable(self):
        return True

    def _bounds(self, start, end):
        return slice(self._place if start is None else start, self._length if end is None else end).indices(self._length)[:2]

    def find(self, sub, start=None, end=None, /):
        self._check()
        start, end = self._bounds(start, end)
        found = self._load(start, end).find(sub)
        return found if found < 0 else found + start

    def rfind(self, sub, start=None, end=None, /):
        self._check()
        start, end = self._bounds(start, end)
        found = self._load(start, end).rfind(sub)
        return found if found < 0 else found + start

    def move(self, dest, src, count, /):
        self._check(True)
        if min(dest, src, count) < 0 or max(dest, src) + count > self._length:
            raise ValueError('source, destination, or count out of range')
        self._store(dest, self._load(src, src + count))

    def resize(self, newsize, /):
        self._check()
        if self._access in (_READ, _COPY):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        os.ftruncate(self._fd, self._offset + newsize)
        self._length = newsize
        self._place = min(self._place, newsize)

    def size(self):
        self._check()
        return os.fstat(self._fd).st_size

    def flush(self, offset=0, size=None, /):
        self._check()

    def madvise(self, option, start=0, length=None, /):
        self._check()

    def __repr__(self):
        if self._fd is None:
            return '<mmap.mmap closed=True>'
        return (f'<mmap.mmap closed=False, access={_NAMES[self._access]}, length={self._length}, pos={self._place}, '
                f'offset={self._offset}>')


mmap.__module__ = 'mmap'
