"""
What ctypes is made of, as CPython's module of this name: its functions stand in no traceback.

An object is a place in memory (see _ctypes_memory): a whole memory of its own, or a part of another object's.
"""

from _ctypes_memory import SIZES, Own, Shared, checked, zero


def _in_shared_memory(cls):
    """A new object of a ctypes type, all zero, in memory that processes share."""
    return _attach(cls, Shared(size=max(cls._size, 1), count=cls._leaves))


def _attach(cls, memory, offset=0, place=0, base=None):
    obj = object.__new__(cls)
    values = obj.__dict__
    values['_memory'] = memory
    values['_offset'] = offset
    values['_place'] = place
    # The object that this is a part of.
    values['_b_base_'] = base
    if base is None and memory.handle is not None:
        # By this a variable that refers to it gives it its name in the trace.
        values['_handle'] = memory.handle
    return obj


class _CDataType(type):
    """The class of the types. Each has `_size` and `_alignment` in bytes, and `_leaves`: how many simple values it consists of."""

    def __mul__(cls, length):
        return _array_type(cls, length)

    __rmul__ = __mul__

    def from_buffer(cls, source, offset=0, /):
        """An object in the memory of a writable buffer."""
        view = memoryview(source)
        if view.readonly:
            raise TypeError('underlying buffer is not writable')
        return _attach(cls, Own(None, _part(cls, view, offset)))

    def from_buffer_copy(cls, source, offset=0, /):
        return _attach(cls, Own(None, bytearray(_part(cls, memoryview(source), offset))))


def _part(cls, view, offset):
    if offset < 0:
        raise ValueError('offset cannot be negative')
    if view.nbytes < offset + cls._size:
        raise ValueError(f'Buffer size too small ({view.nbytes} instead of at least {offset + cls._size} bytes)')
    return view.cast('B')[offset:offset + cls._size]


class _CData:
    __kernel_object__ = True

    def __new__(cls, *args, **kwargs):
        return _attach(cls, Own(cls._size))

    @property
    def _handle(self):
        return self._memory.handle

    def __bytes__(self):
        return bytes(self._memory.read('B', self._offset, -1, type(self)._size))

    def _copy_from(self, other):
        """All the bytes of another object of this type."""
        self._memory.write('B', self._offset, -1, other._memory.read('B', other._offset, -1, type(other)._size))

    def __copy__(self):
        """Memory of its own, with the same bytes."""
        return _attach(type(self), Own(None, bytearray(bytes(self))))

    def __reduce__(self):
        kind = (type(self)._type_, self._length_) if isinstance(self, Array) else (type(self), None)
        if self._memory.handle is not None:
            from multiprocessing.context import assert_spawning
            assert_spawning(self)
            return _rebuild_shared, (*kind, self._memory.handle, self._offset, self._place)
        return _rebuild, (*kind, bytes(self))


def _rebuild_shared(type_, length, handle, offset, place):
    return _attach(type_ if length is None else _array_type(type_, length), Shared(handle=handle), offset, place)


def _rebuild(type_, length, data):
    cls = type_ if length is None else _array_type(type_, length)
    return _attach(cls, Own(None, bytearray(data)))


def is_c_type(value):
    return isinstance(value, _CDataType) and hasattr(value, '_size')


def get_part(cls, memory, offset, place, base):
    """What an item or a field of a type is: the value of a simple type, else an object."""
    if _SimpleCData in cls.__bases__:
        return memory.load(cls._type_, offset, place)
    return _attach(cls, memory, offset, place, base)


def set_part(cls, memory, offset, place, value):
    if issubclass(cls, _SimpleCData):
        if isinstance(value, cls):
            value = value.value
        memory.store(cls._type_, offset, place, checked(cls._type_, value))
        return
    if not isinstance(value, cls):
        if not isinstance(value, tuple):
            raise TypeError(f'expected {cls.__name__} instance, got {type(value).__name__}')
        try:
            value = cls(*value)
        except Exception as error:
            raise RuntimeError(f'({cls.__name__}) {type(error).__name__}: {error}') from None
    _attach(cls, memory, offset, place)._copy_from(value)


# Simple types

class PyCSimpleType(_CDataType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace, **kwargs)
        code = getattr(cls, '_type_', None)
        if code is not None:
            cls._size = cls._alignment = SIZES[code]
            cls._leaves = 1


class _SimpleCData(_CData, metaclass=PyCSimpleType):
    def __init__(self, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'__init__ expected at most 1 argument, got {len(args)}')
        if args:
            self.value = args[0]

    @property
    def value(self):
        return self._memory.load(self._type_, self._offset, self._place)

    @value.setter
    def value(self, value):
        self._memory.store(self._type_, self._offset, self._place, checked(self._type_, value))

    @value.deleter
    def value(self):
        raise TypeError("can't delete attribute")

    def __bool__(self):
        return self.value != zero(self._type_)

    def __repr__(self):
        if _SimpleCData not in type(self).__bases__:
            return f'<{type(self).__name__} object at {id(self):#x}>'
        return f'{type(self).__name__}({self.value!r})'


# Arrays

class PyCArrayType(_CDataType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace, **kwargs)
        item = getattr(cls, '_type_', None)
        if item is not None:
            cls._size = item._size * cls._length_
            cls._alignment = item._alignment
            cls._leaves = item._leaves * cls._length_


_array_types = {}


def _array_type(cls, length, module='__main__'):
    if not isinstance(length, int):
        raise TypeError(f"can't multiply sequence by non-int of type '{type(length).__name__}'")
    if length < 0:
        raise ValueError(f'Array length must be >= 0, not {length}')
    found = _array_types.get((cls, length))
    if found is None:
        names = {'_type_': cls, '_length_': length, '__module__': module}
        found = _array_types[cls, length] = PyCArrayType(f'{cls.__name__}_Array_{length}', (Array,), names)
    return found


class Array(_CData, metaclass=PyCArrayType):
    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        if values:
            self._store(range(len(values)), values)

    @property
    def _code(self):
        """The letter of the items' type; '' for items that are no plain values."""
        return self._type_._type_ if _SimpleCData in self._type_.__bases__ else ''

    def __len__(self):
        return self._length_

    def _at(self, index):
        """Where an item is: memory, offset and place."""
        return self._memory, self._offset + index * self._type_._size, self._place + index * self._type_._leaves

    def _store(self, places, values):
        if self._code and places:
            ready = [checked(self._code, value.value if isinstance(value, self._type_) else value) for value in values]
            memory, offset, place = self._at(places[0])
            memory.write(self._code, offset, place, ready, places.step)
            return
        for index, value in zip(places, values):
            set_part(self._type_, *self._at(index), value)

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
            return get_part(self._type_, *self._at(self._index(index)), self)
        places = range(*index.indices(self._length_))
        code = self._code
        if not code:
            return [get_part(self._type_, *self._at(each), self) for each in places]
        values = []
        if places:
            memory, offset, place = self._at(places.start)
            values = memory.read(code, offset, place, len(places), places.step)
        return b''.join(values) if code == 'c' else ''.join(values) if code == 'u' else values

    def __setitem__(self, index, value):
        if not isinstance(index, slice):
            set_part(self._type_, *self._at(self._index(index)), value)
            return
        places = range(*index.indices(self._length_))
        if not hasattr(type(value), '__len__') or len(value) != len(places):
            raise ValueError('Can only assign sequence of same size')
        self._store(places, value)

    def __getattr__(self, name):
        code = self._code if name in ('value', 'raw') else ''
        if code not in ('c', 'u') or name + code == 'rawu':
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)
        text = self[:]
        return text if name == 'raw' else text.partition(zero(code))[0]

    def __setattr__(self, name, value):
        code = self._code if name in ('value', 'raw') else ''
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
            values.append(zero(code))
        if values:
            self._store(range(len(values)), values)


def _type_of(obj_or_type, otherwise):
    cls = obj_or_type if isinstance(obj_or_type, type) else type(obj_or_type)
    if not is_c_type(cls):
        raise TypeError(otherwise)
    return cls


def sizeof(obj_or_type, /):
    """The size of a C type, or of an object of one, in bytes."""
    return _type_of(obj_or_type, 'this type has no size')._size


def alignment(obj_or_type, /):
    return _type_of(obj_or_type, 'no alignment info')._alignment
