"""Objects as bytes, for other processes of the same machine; the format is Lockstep's own.

Built-in values are written natively. When there is anything else among them, the objects become a table of built-in
values first. A reference to an entry of the table is its number; an atom is wrapped in a tuple of one:

    b'N' + native bytes of the value
    b'G' + native bytes of [root, table], an entry being (kind, …) as in _Writer

It begins and ends as CPython's pickles do, so that programs which get a part of one, or another's, fail as they do there.
"""

import _pickle
import _vm
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
    setattr(_pickle, _error.__name__, _error)

_BEGIN = b'\x80\x04'
_END = b'.'

# What `copyreg.pickle` has been told: by type, functions that answer what `__reduce__` would.
dispatch_table = {}

_ATOMS = (type(None), bool, int, float, str, bytes)
_SINGLETON_TYPES = {type(None): None, type(...): ..., type(NotImplemented): NotImplemented}
_function = type(lambda: None)
_builtin_function = type(len)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    _check_protocol(protocol)
    return _bytes_of(obj, dispatch_table)


def _check_protocol(protocol):
    if protocol is not None and protocol > HIGHEST_PROTOCOL:
        raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')


def _bytes_of(obj, reducers, persistent_id=None, override=None):
    data = None if persistent_id or override else _pickle.write(obj)
    if data is not None:
        return _BEGIN + b'N' + data + _END
    writer = _Writer(reducers, persistent_id, override)
    root = writer.cell(obj)
    return _BEGIN + b'G' + _pickle.write([root, writer.table]) + _END


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return _loaded(_as_bytes(data), _find, _no_persistent_load)[0]


def _as_bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{_vm.type_name(data)}'") from None


def _no_persistent_load(pid):
    raise UnpicklingError(
        'A load persistent id instruction was encountered, but no persistent_load function was specified.')


def _loaded(data, find_class, persistent_load):
    """The object at the beginning of bytes, and how many of them it is."""
    if not data:
        raise EOFError('Ran out of input')
    if data[:2] != _BEGIN:
        raise UnpicklingError(f'invalid load key, {_shown(data[0])}.')
    if data == _BEGIN:
        raise EOFError('Ran out of input')
    if data[:3] == _SIZED:
        value, size = _loaded(data[7:], find_class, persistent_load)
        return value, size + 7
    if len(data) < 4:
        raise UnpicklingError('pickle data was truncated')
    try:
        value, size = _pickle.read_first(data[3:])
    except EOFError:
        raise UnpicklingError('pickle data was truncated') from None
    size += 4
    if data[size - 1:size] != _END:
        raise UnpicklingError('pickle data was truncated')
    if data[2:3] == b'N':
        return value, size
    root, table = value
    return _Reader(table, find_class, persistent_load).value(root), size


def _shown(key):
    return f"'{chr(key)}'" if 32 <= key < 127 else f"'\\x{key:02x}'"


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    _check_protocol(protocol)
    if not hasattr(file, 'write'):
        raise TypeError("file must have a 'write' attribute")
    data = _bytes_of(obj, dispatch_table)
    file.write(_SIZED + len(data).to_bytes(4, 'little') + data)


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file).load()


# Before what `dump` writes stands its length: from what cannot be read again, such as a connection, not too much is read.
_SIZED = b'\x80\x04L'


@_vm.c_type
class Pickler:
    """Pickles into a file. `dispatch_table` has functions for types, which answer what `__reduce__` would."""

    __module__ = '_pickle'
    dispatch_table = dispatch_table

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        _check_protocol(protocol)
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file = file

    def dump(self, obj, /):
        self._file.write(_bytes_of(obj, self.dispatch_table, getattr(self, 'persistent_id', None),
                                   getattr(self, 'reducer_override', None)))

    def clear_memo(self):
        """What has been pickled before is pickled again, as it always is here."""


@_vm.c_type
class Unpickler:
    """Reads from a file what was pickled into it, one object after the other."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file

    def find_class(self, module_name, global_name, /):
        return _find(module_name, global_name)

    def load(self):
        persistent_load = getattr(self, 'persistent_load', _no_persistent_load)
        head = self._file.read(3)
        if head == _SIZED:
            data = self._file.read(int.from_bytes(self._file.read(4), 'little'))
            return _loaded(data, self.find_class, persistent_load)[0]
        # What `dumps` or a pickler made: all there is, but for what is behind its end.
        data = head + self._file.read()
        value, size = _loaded(data, self.find_class, persistent_load)
        if size < len(data):
            self._file.seek(size - len(data), 1)
        return value


class _Writer:
    def __init__(self, reducers, persistent_id, override):
        self.table = []
        self._persistent_id = persistent_id
        self._override = override
        # By type: functions that answer what `__reduce__` would.
        self._reducers = reducers
        self._seen = {}
        self._alive = []

    def cell(self, obj):
        """An atom in a tuple of one, or the number of the object's entry."""
        if self._persistent_id is not None:
            pid = self._persistent_id(obj)
            if pid is not None:
                number = len(self.table)
                self.table.append(None)
                self.table[number] = ('persistent', self.cell(pid))
                return number
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
        if self._override is not None:
            made = self._override(obj)
            if made is not NotImplemented:
                return self._made_by(obj, made)
        if kind is type and obj in _SINGLETON_TYPES:
            return self._made_by(obj, (type, (_SINGLETON_TYPES[obj],)))
        if kind is _builtin_function:
            owner = getattr(obj, '__self__', None)
            if owner is not None and not isinstance(owner, type(sys)):
                return ('attribute', self.cell(owner), (obj.__name__,))
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
    if '<locals>' in name:
        raise AttributeError(f"Can't get local object '{name}'")
    module = getattr(obj, '__module__', None) or 'builtins'
    found = sys.modules.get(module)
    if module == 'builtins':
        if not hasattr(found, name.partition('.')[0]):
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on builtins failed")
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
    if kind is memoryview:
        raise TypeError('cannot pickle memoryview objects')
    if kind.__module__ == 'builtins' and kind is not object and not isinstance(obj, BaseException):
        raise TypeError(f"cannot pickle '{_vm.type_name(obj)}' object")
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
    return _plain_state(obj, kind)


def _plain_state(obj, kind):
    state = getattr(obj, '__dict__', None) or None
    slots = {}
    for base in kind.__mro__:
        names = base.__dict__.get('__slots__', ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ('__dict__', '__weakref__') and hasattr(obj, name):
                slots[name] = getattr(obj, name)
    return (state, slots) if slots else state


class _Reader:
    def __init__(self, table, find_class, persistent_load):
        self._table = table
        self._made = {}
        self._find_class = find_class
        self._persistent_load = persistent_load

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
            self._made[number] = self._find_class(entry[1], entry[2])
        elif kind == 'persistent':
            self._made[number] = self._persistent_load(self.value(entry[1]))
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
