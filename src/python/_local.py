"""Thread-local data: an object whose attributes each thread has for itself."""

import _kernel


class _local:
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        object.__setattr__(self, '_local_arguments', (args, kwargs))
        _all_values()[id(self)] = self, {}
        return self

    def __getattribute__(self, name):
        values = _values(self)
        if name == '__dict__':
            return values
        if name in values:
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as error:
            if error.obj is not self or error.name != name:
                # A property raised it.
                raise
            raise _missing(self, name) from None

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise _read_only(self)
        if _is_governed(self, name):
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise _read_only(self)
        if _is_governed(self, name):
            return object.__delattr__(self, name)
        values = _values(self)
        if name not in values:
            raise _missing(self, name)
        del values[name]

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{_shown(type(self))}' object")


_local.__module__ = '_thread'


def _shown(kind):
    """A class as messages name it: with its module when it is not the program's own."""
    return '_thread._local' if kind is _local else kind.__name__


def _missing(self, name):
    return AttributeError(f"'{_shown(type(self))}' object has no attribute '{name}'", name=name, obj=self)


def _read_only(self):
    return AttributeError(f"'{_shown(type(self))}' object attribute '__dict__' is read-only")


def _is_governed(self, name):
    """Does a descriptor of the class, such as a property or a slot, say what becomes of the attribute?"""
    for cls in type(self).__mro__:
        if name in cls.__dict__:
            kind = type(cls.__dict__[name])
            return hasattr(kind, '__set__') or hasattr(kind, '__delete__')
    return False


def _all_values():
    """What the calling thread has in all objects: by id, the object (so that its id stays its own) and its attributes."""
    values = _kernel.thread_locals()
    if values is None:
        values = {}
        _kernel.thread_set_locals(values)
    return values


def _values(self):
    """The calling thread's own attributes, made on its first visit."""
    entries = _all_values()
    entry = entries.get(id(self))
    if entry is None:
        entries[id(self)] = entry = self, {}
        args, kwargs = object.__getattribute__(self, '_local_arguments')
        try:
            type(self).__init__(self, *args, **kwargs)
        except BaseException:
            del entries[id(self)]
            raise
    return entry[1]
