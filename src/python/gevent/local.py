"""Attributes of which each greenlet has its own."""

from _greenlet import getcurrent

__all__ = ['local']


class local:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        object.__setattr__(self, '_local_arguments', (args, kwargs))
        object.__setattr__(self, '_local_dicts', {getcurrent(): {}})
        return self

    def __getattribute__(self, name):
        values = _values(self)
        if name == '__dict__':
            return values
        return values[name] if name in values else object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f'{type(self).__name__!r} object attribute {name!r} is read-only')
        if hasattr(type(getattr(type(self), name, None)), '__set__'):
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name):
        values = _values(self)
        if name not in values:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}')
        del values[name]


def _values(self):
    """The running greenlet's own attributes, made on its first visit."""
    dicts = object.__getattribute__(self, '_local_dicts')
    current = getcurrent()
    values = dicts.get(current)
    if values is None:
        values = dicts[current] = {}
        args, kwargs = object.__getattribute__(self, '_local_arguments')
        type(self).__init__(self, *args, **kwargs)
    return values
