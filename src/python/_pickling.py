"""Objects as bytes, for other processes of the same machine; the format is Lockstep's own.

Built-in values are written natively. When there is anything else among them, the objects become a table of built-in
values first. A reference to an entry of the table is its number; an atom is wrapped in a tuple of one:

    b'N' + native bytes of the value
    b'G' + native bytes of [root, table], an entry being (kind, …) as in _Writer

It begins and ends as CPython's pickles do, so that programs which get a part of one, or another's, fail as they do there.
"""

import _pickle
import sys

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in (PickleError, PicklingError, UnpicklingError):
    _error.__module__ = '_pickle'

_BEGIN = b'\x80\x04'
_END = b'.'

_ATOMS = (type(None), bool, int, float, str, bytes)
_function = type(lambda: None)
_builtin_function = type(len)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return _bytes_of(obj, {})


def _bytes_of(obj, reducers):
    data = _pickle.write(obj)
    if data is not None:
        return _BEGIN + b'N' + data + _END
    writer = _Writer(reducers)
    root = writer.cell(obj)
    return _BEGIN + b'G' + _pickle.write([root, writer.table]) + _END


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    data = bytes(data)
    if not data:
        raise EOFError('Ran out of input')
    if data[:2] != _BEGIN:
        raise UnpicklingError(f'invalid load key, {_shown(data[0])}.')
    if data == _BEGIN:
        raise EOFError('Ran out of input')
    if len(data) < 4 or data[-1:] != _END:
        raise UnpicklingError('pickle data was truncated')
    value = _pickle.read(data[3:-1])
    if data[2:3] == b'N':
        return value
    root, table = value
    return _Reader(table).value(root)


def _shown(key):
    return f"'{chr(key)}'" if 32 <= key < 127 else f"'\\x{key:02x}'"


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    data = dumps(obj)
    file.write(len(data).to_bytes(4, 'little') + data)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    size = file.read(4)
    if len(size) < 4:
        raise EOFError('Ran out of input')
    return loads(file.read(int.from_bytes(size, 'little')))


class Pickler:
    """Pickles into a file. `dispatch_table` has functions for types, which answer what `__reduce__` would."""

    dispatch_table = {}

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file = file

    def dump(self, obj, /):
        self._file.write(_bytes_of(obj, self.dispatch_table))


class _Writer:
    def __init__(self, reducers):
        self.table = []
        # By type: functions that answer what `__reduce__` would.
        self._reducers = reducers
        self._seen = {}
        self._alive = []

    def cell(self, obj):
        """An atom in a tuple of one, or the number of the object's entry."""
        if type(obj) in _ATOMS:
            return (obj,)
        number = self._seen.get(id(obj))
        if number is None:
            number = len(self.table)
            self.table.append(None)
            self._seen[id(obj)] = number
            self._alive.append(obj)
            self.table[number] = self._entry(obj)
        return number

    def cells(self, items):
        return [self.cell(item) for item in items]

    def _entry(self, obj):
        kind = type(obj)
        if kind in self._reducers:
            return self._made_by(obj, self._reducers[kind](obj))
        if kind is tuple:
            return ('tuple', self.cells(obj))
        if kind is list:
            return ('list', self.cells(obj))
        if kind is dict:
            return ('dict', self.cells(obj.keys()), self.cells(obj.values()))
        if kind is set or kind is frozenset:
            return (kind.__name__, self.cells(obj))
        if kind is bytearray:
            return ('bytearray', (bytes(obj),))
        if isinstance(obj, type) or kind is _function or kind is _builtin_function:
            return _global(obj)
        if kind.__name__ == 'method' and hasattr(obj, '__func__'):
            return ('attribute', self.cell(obj.__self__), (obj.__func__.__name__,))
        return self._reduced(obj, kind)

    def _reduced(self, obj, kind):
        reduce = _own(kind, '__reduce_ex__')
        if reduce is not None:
            result = reduce(obj, 4)
        else:
            reduce = _own(kind, '__reduce__')
            result = _default_reduce(obj, kind) if reduce is None else reduce(obj)
        return self._made_by(obj, result)

    def _made_by(self, obj, result):
        if isinstance(result, str):
            return _global(obj, result)
        if not isinstance(result, tuple) or not 2 <= len(result) <= 6:
            raise PicklingError('__reduce__ must return a string or tuple')
        function, args, state, items, pairs = (*result, None, None, None)[:5]
        return ('object', self.cell(function), self.cells(args), self.cell(state),
                None if items is None else self.cells(items),
                None if pairs is None else [self.cells(pair) for pair in pairs])


def _own(kind, name):
    """A method that a class of the program, or of the library, has defined itself."""
    for cls in kind.__mro__:
        if cls is not object and name in cls.__dict__:
            return cls.__dict__[name]
    return None


def _global(obj, name=None):
    """A class or function: found again by its module and its qualified name."""
    name = name or getattr(obj, '__qualname__', None) or obj.__name__
    if isinstance(obj, type(None)):
        name = 'NoneType'
    if '<locals>' in name:
        raise AttributeError(f"Can't get local object '{name}'")
    owner = getattr(obj, '__self__', None)
    module = getattr(obj, '__module__', None) or 'builtins'
    if owner is not None and not isinstance(owner, type(sys)):
        raise TypeError(f"cannot pickle '{type(obj).__name__}' object")
    found = sys.modules.get(module)
    if module == 'builtins':
        return ('global', module, name)
    if found is None:
        try:
            __import__(module)
        except ImportError:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module!r} failed") from None
        found = sys.modules[module]
    try:
        for part in name.split('.'):
            found = getattr(found, part)
    except AttributeError:
        raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
    return ('global', module, name)


def _new(cls, *args):
    return cls.__new__(cls, *args)


def _new_keywords(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _default_reduce(obj, kind):
    """As object.__reduce_ex__: a call that makes it, its state, and its items."""
    if kind is range or kind is slice:
        return kind, (obj.start, obj.stop, obj.step)
    if obj is ... or obj is NotImplemented:
        return repr(obj)
    if kind.__module__ == 'builtins' and not isinstance(obj, BaseException):
        raise TypeError(f"cannot pickle '{kind.__name__}' object")
    if isinstance(obj, type(sys)):
        raise TypeError("cannot pickle 'module' object")
    state = _state(obj, kind)
    if isinstance(obj, BaseException):
        return (kind, obj.args, state)
    getnewargs = _own(kind, '__getnewargs_ex__')
    if getnewargs is not None:
        args, kwargs = getnewargs(obj)
        return (_new_keywords, (kind, args, kwargs), state)
    getnewargs = _own(kind, '__getnewargs__')
    args = () if getnewargs is None else getnewargs(obj)
    if getnewargs is None:
        for base in (tuple, int, float, str, bytes, frozenset):
            if isinstance(obj, base):
                args = (base(obj),)
                break
    items = pairs = None
    if isinstance(obj, list):
        items = list(obj)
    elif isinstance(obj, dict):
        pairs = list(dict.items(obj))
    elif isinstance(obj, set):
        return (_new_set, (kind, list(obj)), state)
    return (_new, (kind, *args), state, items, pairs)


def _new_set(cls, items):
    result = cls.__new__(cls)
    set.update(result, items)
    return result


def _state(obj, kind):
    getstate = _own(kind, '__getstate__')
    if getstate is not None:
        return getstate(obj)
    state = getattr(obj, '__dict__', None) or None
    slots = {}
    for base in kind.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(obj, name):
                slots[name] = getattr(obj, name)
    return (state, slots) if slots else state


class _Reader:
    def __init__(self, table):
        self._table = table
        self._made = {}

    def value(self, cell):
        if isinstance(cell, tuple):
            return cell[0]
        if cell not in self._made:
            self._make(cell)
        return self._made[cell]

    def values(self, cells):
        return [self.value(cell) for cell in cells]

    def _make(self, number):
        entry = self._table[number]
        kind = entry[0]
        if kind == 'tuple':
            self._made[number] = tuple(self.values(entry[1]))
        elif kind == 'list':
            result = self._made[number] = []
            result.extend(self.values(entry[1]))
        elif kind == 'dict':
            result = self._made[number] = {}
            for key, value in zip(entry[1], entry[2]):
                result[self.value(key)] = self.value(value)
        elif kind == 'set':
            result = self._made[number] = set()
            result.update(self.values(entry[1]))
        elif kind == 'frozenset':
            self._made[number] = frozenset(self.values(entry[1]))
        elif kind == 'bytearray':
            self._made[number] = bytearray(entry[1][0])
        elif kind == 'global':
            self._made[number] = _find(entry[1], entry[2])
        elif kind == 'attribute':
            self._made[number] = getattr(self.value(entry[1]), entry[2][0])
        else:
            self._make_object(number, entry)

    def _make_object(self, number, entry):
        _, function, args, state, items, pairs = entry
        result = self._made[number] = self.value(function)(*self.values(args))
        if items is not None:
            for item in items:
                result.append(self.value(item))
        if pairs is not None:
            for key, value in pairs:
                result[self.value(key)] = self.value(value)
        state = self.value(state)
        if state is not None:
            _set_state(result, state)


def _set_state(obj, state):
    setstate = getattr(obj, '__setstate__', None)
    if setstate is not None:
        setstate(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state:
        for name, value in state.items():
            object.__setattr__(obj, name, value)
    if slots:
        for name, value in slots.items():
            setattr(obj, name, value)


def _find(module, name):
    """A spawned process knows the program's main module by another name."""
    if module == '__main__' and '__mp_main__' in sys.modules:
        module = '__mp_main__'
    if module not in sys.modules:
        __import__(module)
    found = sys.modules[module]
    for part in name.split('.'):
        try:
            found = getattr(found, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute '{name}' on {sys.modules[module]!r}") from None
    return found
