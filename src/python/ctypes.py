"""The simple C types, of which multiprocessing makes values that processes share. There is no foreign code to call, but for one function."""

# Supported: the simple types, arrays, structures and unions, also for values that processes share; `pythonapi.PyThreadState_SetAsyncExc`, which
# raises an exception in another thread. What `c_char_p`, `c_wchar_p` and `c_void_p` point at is kept with the object, not in its memory. No other
# foreign functions, no other pointers, no bit fields.

from _ctypes import Array, _SimpleCData, alignment, sizeof
from _ctypes_api import ArgumentError, PyDLL, py_object, pythonapi
from _ctypes_struct import Structure, Union


class c_bool(_SimpleCData):
    _type_ = '?'


class c_char(_SimpleCData):
    _type_ = 'c'


class c_wchar(_SimpleCData):
    _type_ = 'u'


class c_byte(_SimpleCData):
    _type_ = 'b'


class c_ubyte(_SimpleCData):
    _type_ = 'B'


class c_short(_SimpleCData):
    _type_ = 'h'


class c_ushort(_SimpleCData):
    _type_ = 'H'


class c_int(_SimpleCData):
    _type_ = 'i'


class c_uint(_SimpleCData):
    _type_ = 'I'


class c_long(_SimpleCData):
    _type_ = 'l'


class c_ulong(_SimpleCData):
    _type_ = 'L'


class c_float(_SimpleCData):
    _type_ = 'f'


class c_double(_SimpleCData):
    _type_ = 'd'


class c_void_p(_SimpleCData):
    """An address; here, what it points at."""

    _type_ = 'P'
    _held = None
    _wrong = 'cannot be converted to pointer'
    _holds = ()

    @property
    def value(self):
        return self._held

    @value.setter
    def value(self, value):
        if value is not None and not isinstance(value, (int, *self._holds)):
            raise TypeError(self._wrong.format(type(value).__name__))
        self._held = value

    def __bool__(self):
        return self._held is not None

    def __repr__(self):
        shown = self._held if self._held is None or isinstance(self._held, int) else id(self._held)
        return f'{type(self).__name__}({shown})'


class c_char_p(c_void_p):
    _type_ = 'z'
    _wrong = 'bytes or integer address expected instead of {} instance'
    _holds = (bytes,)


class c_wchar_p(c_void_p):
    _type_ = 'Z'
    _wrong = 'unicode string or integer address expected instead of {} instance'
    _holds = (str,)


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
c_int8, c_int16, c_int32 = c_byte, c_short, c_int
c_uint8, c_uint16, c_uint32 = c_ubyte, c_ushort, c_uint


def create_string_buffer(init, size=None):
    """An array of c_char: of so many zeros, or of these bytes and a zero."""
    if isinstance(init, bytes):
        buffer = (c_char * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    if isinstance(init, int):
        return (c_char * init)()
    raise TypeError(init)


def create_unicode_buffer(init, size=None):
    """An array of c_wchar: of so many zeros, or of this string and a zero."""
    if isinstance(init, str):
        buffer = (c_wchar * (len(init) + 1 if size is None else size))()
        buffer.value = init
        return buffer
    if isinstance(init, int):
        return (c_wchar * init)()
    raise TypeError(init)
