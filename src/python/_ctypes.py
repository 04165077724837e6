"""What ctypes is made of, as CPython's module of this name: its functions stand in no traceback.

A value keeps what it holds in `_cells`: in this process, or in memory that processes share, where each access is an operation
that others see.
"""

import _kernel

_SIZES = {
    '?': 1, 'c': 1, 'u': 4, 'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8,
}
_SHARED_VALUE = 12


def _zero(code):
    return b'\0' if code == 'c' else '\0' if code == 'u' else False if code == '?' else 0.0 if code in 'fd' else 0


def _checked(code, value):
    """A Python value that the C type can hold, as it comes from the program."""
    if code == '?':
        return bool(value)
    if code == 'c':
        if isinstance(value, int) and 0 <= value < 256:
            return bytes((value,))
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise TypeError('one character bytes, bytearray or integer expected')
        return bytes(value)
    if code == 'u':
        if not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) != 1:
            raise TypeError('one character unicode string expected')
        return value
    if code in 'fd':
        if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
            raise TypeError(f'must be real number, not {type(value).__name__}')
        return float(value)
    if not isinstance(value, int) and not hasattr(type(value), '__index__'):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return value if isinstance(value, int) else type(value).__index__(value)


class _Own:
    """Items of this process."""

    def __init__(self, code, count):
        self._code = code
        self._items = [_zero(code)] * count

    def load(self, index):
        return self._items[index]

    def store(self, index, value):
        self._items[index] = _kernel.value_cast(self._code, value)

    def read(self, start, step, count):
        return [self._items[start + i * step] for i in range(count)]

    def write(self, start, step, values):
        for i, value in enumerate(values):
            self.store(start + i * step, value)


class _Shared:
    """Items that processes share."""

    def __init__(self, code, handle):
        self._code = code
        self.handle = handle

    def load(self, index):
        return _kernel.value_load(self.handle, index, self._code)

    def store(self, index, value):
        _kernel.value_store(self.handle, index, self._code, value)

    def read(self, start, step, count):
        return _kernel.value_read(self.handle, start, step, count, self._code)

    def write(self, start, step, values):
        _kernel.value_write(self.handle, start, step, values, self._code)


def _in_shared_memory(cls):
    """A new object of a ctypes type, all zero, in memory that processes share."""
    code, count = cls._code_and_count()
    return _attach(cls, _kernel.new(_SHARED_VALUE, _SIZES[code], count, True))


def _attach(cls, handle):
    obj = cls.__new__(cls)
    obj._cells = _Shared(cls._code_and_count()[0], handle)
    obj._handle = handle
    return obj


class _Data:
    __kernel_object__ = True

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._cells = _Own(*cls._code_and_count())
        return self

    def __reduce__(self):
        kind = (type(self)._type_, self._length_) if isinstance(self, Array) else (type(self), None)
        if isinstance(self._cells, _Shared):
            from multiprocessing.context import assert_spawning
            assert_spawning(self)
            return _rebuild, (*kind, self._handle, None)
        return _rebuild, (*kind, None, self._cells.read(0, 1, self._code_and_count()[1]))


def _rebuild(type_, length, handle, values):
    cls = type_ if length is None else _array_type(type_, length)
    if handle is not None:
        return _attach(cls, handle)
    obj = cls.__new__(cls)
    obj._cells.write(0, 1, values)
    return obj


def _array_type(cls, length, module='__main__'):
    if not isinstance(length, int):
        raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
    if length < 0:
        raise ValueError(f'Array length must be >= 0, not {length}')
    found = _array_types.get((cls, length))
    if found is None:
        names = {'_type_': cls, '_length_': length, '__module__': module}
        found = _array_types[cls, length] = type(Array)(f'{cls.__name__}_Array_{length}', (Array,), names)
    return found


_array_types = {}


class PyCSimpleType(type):
    def __mul__(cls, length):
        return _array_type(cls, length)

    __rmul__ = __mul__


class PyCArrayType(type):
    pass


class _SimpleCData(_Data, metaclass=PyCSimpleType):
    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'__init__ expected at most 1 argument, got {len(args)}')
        if args:
            self.value = args[0]

    @classmethod
    def _code_and_count(cls):
        return cls._type_, 1

    @property
    def value(self):
        return self._cells.load(0)

    @value.setter
    def value(self, value):
        self._cells.store(0, _checked(self._type_, value))

    @value.deleter
    def value(self):
        raise TypeError("can't delete attribute")

    def __bool__(self):
        return self.value != _zero(self._type_)

    def __repr__(self):
        if _SimpleCData not in type(self).__bases__:
            return f'<{type(self).__name__} object at {id(self):#x}>'
        return f'{type(self).__name__}({self.value!r})'


class Array(_Data, metaclass=PyCArrayType):
    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        if values:
            self._cells.write(0, 1, [_checked(self._type_._type_, value) for value in values])

    @classmethod
    def _code_and_count(cls):
        return cls._type_._type_, cls._length_

    def __len__(self):
        return self._length_

    def _index(self, index):
        if not isinstance(index, int):
            if not hasattr(type(index), '__index__'):
                raise TypeError('indices must be integers')
            index = type(index).__index__(index)
        if index < 0:
            index += self._length_
        if not 0 <= index < self._length_:
            raise IndexError('invalid index')
        return index

    def __getitem__(self, index):
        if not isinstance(index, slice):
            return self._cells.load(self._index(index))
        places = range(*index.indices(self._length_))
        values = self._cells.read(places.start, places.step, len(places)) if places else []
        code = self._type_._type_
        return b''.join(values) if code == 'c' else ''.join(values) if code == 'u' else values

    def __setitem__(self, index, value):
        code = self._type_._type_
        if not isinstance(index, slice):
            self._cells.store(self._index(index), _checked(code, value))
            return
        places = range(*index.indices(self._length_))
        if not hasattr(type(value), '__len__') or len(value) != len(places):
            raise ValueError('Can only assign sequence of same size')
        if places:
            self._cells.write(places.start, places.step, [_checked(code, each) for each in value])

    def __getattr__(self, name):
        if name not in ('value', 'raw') or self._type_._type_ not in ('c', 'u') or name + self._type_._type_ == 'rawu':
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)
        text = self[:]
        return text if name == 'raw' else text.partition(_zero(self._type_._type_))[0]

    def __setattr__(self, name, value):
        code = '' if name not in ('value', 'raw') else self._type_._type_
        if code == '' or code not in 'cu' or name + code == 'rawu':
            object.__setattr__(self, name, value)
        else:
            self._set_text(name, code, value)

    def _set_text(self, name, code, value):
        if code == 'c' and not isinstance(value, (bytes, bytearray)):
            raise TypeError(f'bytes expected instead of {type(value).__name__} instance')
        if code == 'u' and not isinstance(value, str):
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) > self._length_:
            raise ValueError('byte string too long' if code == 'c' else 'string too long')
        values = [value[i:i + 1] for i in range(len(value))]
        if name == 'value' and len(value) < self._length_:
            values.append(_zero(code))
        self._cells.write(0, 1, values)


def sizeof(obj_or_type, /):
    """The size of a C type, or of an object of one, in bytes."""
    cls = obj_or_type if isinstance(obj_or_type, type) else type(obj_or_type)
    if not issubclass(cls, _Data):
        raise TypeError('this type has no size')
    code, count = cls._code_and_count()
    return _SIZES[code] * count
