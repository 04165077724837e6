"""Thread-local data: an object whose attributes each thread has for itself.

The object has the attributes of all threads; a thread knows the objects that it has attributes in, without keeping them alive, and
takes its attributes out when it ends.
"""

import _kernel
from _references import unseen


class _local:
    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        object.__setattr__(self, '_local_arguments', (args, kwargs))
        # By what stands for the thread.
        object.__setattr__(self, '_local_values', {})
        _begin(self)
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


class _Visitor:
    """Stands for a thread in the objects, also after a fork, when it has another number."""

    def __init__(self):
        self.visited = []
        self.most = 32

    def visits(self, local):
        if len(self.visited) >= self.most:
            self.visited = [reference for reference in self.visited if reference() is not None]
            self.most = 2 * len(self.visited) + 32
        self.visited.append(unseen(local))


def _visitor():
    """The calling thread's."""
    table = _kernel.thread_locals()
    if table is None:
        table = {}
        _kernel.thread_set_locals(table)
    visitor = table.get('visitor')
    if visitor is None:
        visitor = table['visitor'] = _Visitor()
    return visitor


def leave():
    """The calling thread ends."""
    table = _kernel.thread_locals()
    visitor = None if table is None else table.get('visitor')
    if visitor is None:
        return
    for reference in visitor.visited:
        local = reference()
        if local is not None:
            object.__getattribute__(local, '_local_values').pop(visitor, None)


def _begin(self):
    """The calling thread's attributes, of which there are none yet."""
    visitor = _visitor()
    visitor.visits(self)
    values = object.__getattribute__(self, '_local_values')[visitor] = {}
    return values


def _values(self):
    """The calling thread's own attributes, made on its first visit."""
    values = object.__getattribute__(self, '_local_values').get(_visitor())
    if values is None:
        values = _begin(self)
        args, kwargs = object.__getattribute__(self, '_local_arguments')
        try:
            type(self).__init__(self, *args, **kwargs)
        except BaseException:
            del object.__getattribute__(self, '_local_values')[_visitor()]
            raise
    return values
