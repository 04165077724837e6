"""What ctypes gives of Python's own C functions: the one with which a thread raises an exception in another."""

import _sys
import _thread
from _ctypes import _SimpleCData

_NOTHING = object()


class ArgumentError(Exception):
    __module__ = 'ctypes'


class py_object:
    """Any Python object."""

    __module__ = 'ctypes'

    def __init__(self, value=_NOTHING):
        self._object = value

    @property
    def value(self):
        if self._object is _NOTHING:
            raise ValueError('PyObject is NULL')
        return self._object

    @value.setter
    def value(self, value):
        self._object = value

    def __repr__(self):
        return 'py_object(<NULL>)' if self._object is _NOTHING else f'py_object({self._object!r})'


class _Function:
    """A C function: what its arguments and its answer are may be told by `argtypes` and `restype`, as ctypes does it."""

    def __init__(self, name, function, count):
        self.__name__ = name
        self.argtypes = None
        self.restype = None
        self._function = function
        self._count = count

    def __call__(self, *args):
        if len(args) < self._count:
            wanted = f'this function takes at least {self._count} argument{"s" if self._count > 1 else ""}'
            raise TypeError(f'{wanted} ({len(args)} given)')
        types = self.argtypes or (None,) * len(args)
        return self._function(*[_converted(place, arg, wanted) for place, (arg, wanted) in enumerate(zip(args, types), 1)])

    def __repr__(self):
        return f'<_FuncPtr object {self.__name__}>'


def _converted(place, arg, wanted):
    """What a C function is given: an integer, an object, or None for the null pointer."""
    if isinstance(arg, (py_object, _SimpleCData)):
        return arg.value
    if wanted is py_object or arg is None or isinstance(arg, int):
        return arg
    raise ArgumentError(f"argument {place}: TypeError: Don't know how to convert parameter {place}")


def _set_async_exc(ident, exception):
    """How many threads have been told to raise it: none or one."""
    if ident == _thread.get_ident():
        if exception is not None:
            raise exception
        return 1
    return int(_sys.throw_into(ident, exception))


class PyDLL:
    """The functions of Python itself."""

    __module__ = 'ctypes'

    def __init__(self):
        self.PyThreadState_SetAsyncExc = _Function('PyThreadState_SetAsyncExc', _set_async_exc, 2)

    def __getattr__(self, name):
        raise AttributeError(f'undefined symbol: {name} (of the C functions there is PyThreadState_SetAsyncExc)')


pythonapi = PyDLL()
