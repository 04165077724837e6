"""The abstract classes of containers, as far as isinstance and annotations need them."""

# Supported: the abstract classes of containers, iterators and awaitables.


class _Protocol(type):
    """A class is an instance's kind when the instance's class has all the methods that the kind names."""

    def __instancecheck__(cls, instance):
        return _has_methods(cls, type(instance))

    def __subclasscheck__(cls, other):
        return _has_methods(cls, other)


def _has_methods(cls, other):
    if cls in other.__mro__:
        return True
    excluded = cls.__dict__.get('_never', ())
    methods = cls.__dict__.get('_methods')
    if methods is None or other in excluded:
        return False
    builtins = cls.__dict__.get('_kinds')
    if builtins is not None:
        return issubclass(other, builtins)
    return all([getattr(other, name, None) is not None for name in methods])


class _Abstract(metaclass=_Protocol):
    def __class_getitem__(cls, item):
        return cls


class Hashable(_Abstract):
    _methods = ('__hash__',)


class Iterable(_Abstract):
    _methods = ('__iter__',)


class Iterator(Iterable):
    _methods = ('__iter__', '__next__')

    def __iter__(self):
        return self


class Reversible(Iterable):
    _methods = ('__iter__', '__reversed__')


class Generator(Iterator):
    _methods = ('__iter__', '__next__', 'send', 'throw', 'close')


class Sized(_Abstract):
    _methods = ('__len__',)


class Container(_Abstract):
    _methods = ('__contains__',)


class Collection(Sized, Iterable, Container):
    _methods = ('__len__', '__iter__', '__contains__')


class Callable(_Abstract):
    _methods = ('__call__',)


class Awaitable(_Abstract):
    _methods = ('__await__',)


class Coroutine(Awaitable):
    _methods = ('__await__', 'send', 'throw', 'close')


class AsyncIterable(_Abstract):
    _methods = ('__aiter__',)


class AsyncIterator(AsyncIterable):
    _methods = ('__aiter__', '__anext__')


class AsyncGenerator(AsyncIterator):
    _methods = ('__aiter__', '__anext__', 'asend', 'athrow', 'aclose')


class Sequence(Reversible, Collection):
    _methods = ()
    _kinds = (list, tuple, str, bytes, bytearray, range)

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for i in range(len(self) - 1, -1, -1):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(start, len(self) if stop is None else stop):
            if self[i] is value or self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return sum([1 for item in self if item is value or item == value])


class MutableSequence(Sequence):
    _kinds = (list, bytearray)

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        for i, value in enumerate(list(self)[::-1]):
            self[i] = value

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    _methods = ()
    _kinds = (set, frozenset, type({}.keys()), type({}.items()))


class MutableSet(Set):
    _kinds = (set,)


class MappingView(Sized):
    _methods = ()
    _kinds = (type({}.keys()), type({}.values()), type({}.items()))


class KeysView(MappingView):
    _methods = ()
    _kinds = (type({}.keys()),)


class ValuesView(MappingView):
    _methods = ()
    _kinds = (type({}.values()),)


class ItemsView(MappingView):
    _methods = ()
    _kinds = (type({}.items()),)


class Mapping(Collection):
    _methods = ()
    _kinds = (dict,)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if isinstance(other, Mapping) else NotImplemented

    __hash__ = None


class MutableMapping(Mapping):
    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **more):
        pairs = other.items() if hasattr(other, 'items') else other
        for key, value in pairs:
            self[key] = value
        for key, value in more.items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class Buffer(_Abstract):
    _methods = ()
    _kinds = (bytes, bytearray)


ByteString = Buffer
