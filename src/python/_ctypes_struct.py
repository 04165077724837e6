"""Structures and unions of C types."""

from _ctypes import Array, _CData, _CDataType, _SimpleCData, get_part, is_c_type, set_part
from _ctypes_memory import zero


class CField:
    """A field of a structure: a descriptor."""

    def __init__(self, name, type_, offset, place):
        self._name = name
        self._type = type_
        self._place = place
        self.offset = offset
        self.size = type_._size

    def _at(self, obj):
        return obj._memory, obj._offset + self.offset, obj._place + self._place

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        part = get_part(self._type, *self._at(obj), obj)
        # An array of characters is a text.
        return part.value if _text_code(self._type) else part

    def __set__(self, obj, value):
        code = _text_code(self._type)
        if not code:
            set_part(self._type, *self._at(obj), value)
            return
        length = self._type._length_
        if not isinstance(value, bytes if code == 'c' else str):
            if code == 'c':
                raise TypeError(f'expected bytes, {type(value).__name__} found')
            raise TypeError(f'unicode string expected instead of {type(value).__name__} instance')
        if len(value) > length:
            what = 'bytes' if code == 'c' else 'string'
            raise ValueError(f'{what} too long ({len(value)}, maximum length {length})')
        values = [value[i:i + 1] for i in range(len(value))] + [zero(code)] * (len(value) < length)
        memory, offset, place = self._at(obj)
        memory.write(code, offset, place, values)

    def __delete__(self, obj):
        raise TypeError("can't delete attribute")

    def __repr__(self):
        return f'<Field type={self._type.__name__}, ofs={self.offset}, size={self.size}>'


def _text_code(cls):
    code = cls._type_._type_ if issubclass(cls, Array) and issubclass(cls._type_, _SimpleCData) else ''
    return code if code in ('c', 'u') else ''


def _lay_out(cls, fields, overlap):
    """Gives the class its fields, after those of its base, and its size."""
    if not isinstance(fields, (list, tuple)):
        raise TypeError("'_fields_' must be a sequence of pairs")
    base = cls.__mro__[1]
    size, alignment, leaves = base._size, base._alignment, base._leaves
    names = list(base._names)
    pack = getattr(cls, '_pack_', 0)
    for index, field in enumerate(fields):
        if not isinstance(field, tuple) or len(field) < 2 or not isinstance(field[0], str):
            raise TypeError("'_fields_' must be a sequence of (name, C type) pairs")
        name, type_ = field[0], field[1]
        if not is_c_type(type_):
            raise TypeError(f'second item in _fields_ tuple (index {index}) must be a C type')
        if len(field) > 2:
            raise NotImplementedError('bit fields are not supported')
        need = min(type_._alignment, pack) if pack else type_._alignment
        offset = 0 if overlap else size + -size % need
        setattr(cls, name, CField(name, type_, offset, leaves))
        names.append(name)
        alignment = max(alignment, need)
        size = max(size, type_._size) if overlap else offset + type_._size
        leaves += type_._leaves
    for name in getattr(cls, '_anonymous_', ()):
        _lift(cls, name)
    type.__setattr__(cls, '_size', size + -size % alignment)
    type.__setattr__(cls, '_alignment', alignment)
    type.__setattr__(cls, '_leaves', leaves)
    type.__setattr__(cls, '_names', tuple(names))


def _lift(cls, name):
    """The fields of an anonymous field are the structure's own."""
    outer = getattr(cls, name)
    for inner in outer._type._names:
        field = getattr(outer._type, inner)
        setattr(cls, inner, CField(inner, field._type, outer.offset + field.offset, outer._place + field._place))


class _WithFields(_CDataType):
    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace, **kwargs)
        if '_fields_' in namespace:
            _lay_out(cls, namespace['_fields_'], cls._overlap)

    def __setattr__(cls, name, value):
        if name == '_fields_':
            if '_fields_' in cls.__dict__:
                raise AttributeError('_fields_ is final')
            _lay_out(cls, value, cls._overlap)
        type.__setattr__(cls, name, value)


class PyCStructType(_WithFields):
    __module__ = '_ctypes'


class UnionType(_WithFields):
    __module__ = '_ctypes'


class _Fields(_CData):
    _size, _alignment, _leaves, _names = 0, 1, 0, ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._names):
            raise TypeError('too many initializers')
        for name, value in zip(self._names, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._names[:len(args)]:
                raise TypeError(f'duplicate values for field {name!r}')
            setattr(self, name, value)


class Structure(_Fields, metaclass=PyCStructType):
    __module__ = '_ctypes'
    _overlap = False


class Union(_Fields, metaclass=UnionType):
    __module__ = '_ctypes'
    _overlap = True
