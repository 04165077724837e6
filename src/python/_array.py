"""What array.array does when it has to call Python: to iterate over what is no built-in container, and for numbers of classes."""

from _array_type import array


def construct(cls, typecode, initializer=(), /):
    made = array.__new__(cls, typecode)
    extend(made, initializer)
    return made


def extend(self, iterable, /):
    for item in iterable:
        self.append(item if isinstance(item, (int, float, str)) else
                    float(item) if self.typecode in 'fd' else item.__index__())


def tofile(self, f, /):
    f.write(self.tobytes())


def fromfile(self, f, n, /):
    if n < 0:
        raise ValueError('negative count')
    data = f.read(n * self.itemsize)
    self.frombytes(data[:len(data) - len(data) % self.itemsize])
    if len(data) != n * self.itemsize:
        raise EOFError("read() didn't return enough bytes")
