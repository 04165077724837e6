"""What CPython's `collections` has in C, but for deque: dicts that make values, dicts in order, the fields of named tuples."""

import _vm
from _deque import deque
from _repeated import guarded

__all__ = ['OrderedDict', 'defaultdict', 'deque']


def _alias(cls, item):
    from _generic import GenericAlias
    return GenericAlias(cls, item)


@_vm.c_type
class defaultdict(dict):
    """A dict that makes the value of a key that it has not."""

    __module__ = 'collections'
    __class_getitem__ = classmethod(_alias)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __repr__(self):
        factory = guarded(self.default_factory, '...', repr)
        return f'{type(self).__name__}({factory}, {guarded(self, "{...}", dict.__repr__)})'


@_vm.c_type
class OrderedDict(dict):
    """A dict that can be rearranged, and whose order counts when two of them are compared."""

    __module__ = 'collections'
    __class_getitem__ = classmethod(_alias)

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f'expected at most 1 arguments, got {len(args)}')
        self.update(*args, **kwds)

    def update(self, /, *args, **kwds):
        if type(self).__setitem__ is dict.__setitem__:
            dict.update(self, *args, **kwds)
        else:
            for key, value in dict(*args, **kwds).items():
                self[key] = value

    def move_to_end(self, key, last=True):
        if key not in self:
            raise KeyError(key)
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(dict.items(self))
        dict.clear(self)
        dict.__setitem__(self, key, value)
        dict.update(self, rest)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        if last:
            return dict.popitem(self)
        key = next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def keys(self):
        from collections._ordered_views import odict_keys
        return odict_keys(self)

    def values(self):
        from collections._ordered_views import odict_values
        return odict_values(self)

    def items(self):
        from collections._ordered_views import odict_items
        return odict_items(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        same = self.__eq__(other)
        return same if same is NotImplemented else not same

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(other)
        new.update(self)
        return new

    def __reduce__(self):
        return type(self), (), getattr(self, '__dict__', None) or None, None, iter(list(dict.items(self)))

    def __repr__(self):
        return guarded(self, '...', _ordered_text)


def _ordered_text(self):
    return f'{type(self).__name__}({dict.__repr__(self) if self else ""})'


# A field of a named tuple.
class _tuplegetter:
    __module__ = 'collections'
    __slots__ = ('_index', '_doc')
    __doc__ = property(lambda self: self._doc, lambda self, doc: setattr(self, '_doc', doc))

    def __init__(self, index, doc, /):
        self._index = index
        self._doc = doc

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return tuple.__getitem__(instance, self._index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")

    def __reduce__(self):
        return _tuplegetter, (self._index, self._doc)

    def __repr__(self):
        return f'_tuplegetter({self._index}, {self._doc!r})'
