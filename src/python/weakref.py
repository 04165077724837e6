"""References that keep nothing alive."""

# Supported: all of it.

from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet
from collections.abc import MutableMapping

__all__ = [
    'ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
    'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize',
]

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method that is alive for as long as its object: the method object itself is gone at once."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            owner, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        reference = None

        def told(_):
            method = reference()
            if method is not None and method._alive:
                method._alive = False
                if callback is not None:
                    callback(method)

        self = ref.__new__(cls, owner, told)
        self._func_ref = ref(function, told)
        self._meth_type = type(meth)
        self._alive = True
        reference = ref(self)
        return self

    def __call__(self):
        owner = super().__call__()
        function = self._func_ref()
        if owner is None or function is None:
            return None
        return self._meth_type(function, owner)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is not other
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return NotImplemented

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """A reference that knows under which key it stands in a WeakValueDictionary."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakValueDictionary(MutableMapping):
    """A mapping whose entries go when nothing else refers to their values."""

    def __init__(self, other=(), /, **kw):
        own = ref(self)

        def remove(reference):
            mapping = own()
            if mapping is not None and mapping.data.get(reference.key) is reference:
                del mapping.data[reference.key]

        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, _ in self.items():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    def itervaluerefs(self):
        yield from list(self.data.values())

    def get(self, key, default=None):
        reference = self.data.get(key)
        value = None if reference is None else reference()
        return default if value is None else value

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def pop(self, key, *args):
        reference = self.data.pop(key, None)
        value = None if reference is None else reference()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            pairs = other.items() if hasattr(other, 'items') else dict(other).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def copy(self):
        made = WeakValueDictionary()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[deepcopy(key, memo)] = value
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class WeakKeyDictionary(MutableMapping):
    """A mapping whose entries go when nothing else refers to their keys."""

    def __init__(self, dict=None):
        own = ref(self)

        def remove(reference):
            mapping = own()
            if mapping is not None:
                mapping.data.pop(reference, None)

        self._remove = remove
        self.data = {}
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            reference = ref(key)
        except TypeError:
            return False
        return reference in self.data

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'

    def __iter__(self):
        for key, _ in self.items():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self.items():
            yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            pairs = dict.items() if hasattr(dict, 'items') else type({})(dict).items()
            for key, value in pairs:
                self[key] = value
        if kwargs:
            self.update(kwargs)

    def copy(self):
        made = WeakKeyDictionary()
        for key, value in self.items():
            made[key] = value
        return made

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        made = self.__class__()
        for key, value in self.items():
            made[key] = deepcopy(value, memo)
        return made

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        made = self.__class__()
        made.update(other)
        made.update(self)
        return made


class finalize:
    """Calls a function when an object is gone, or at exit, or when it is called; whichever comes first, and once."""

    __slots__ = ()

    # What each is to do, in the order in which they were made: the object's reference, function, arguments, and `atexit`.
    _registry = {}
    _registered_with_atexit = False
    _shutdown = False

    class _Info:
        __slots__ = ('weakref', 'func', 'args', 'kwargs', 'atexit')

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered_with_atexit:
            import atexit
            atexit.register(self._exitfunc)
            finalize._registered_with_atexit = True
        info = self._Info()
        info.weakref = ref(obj, self)
        info.func = func
        info.args = args
        info.kwargs = kwargs or None
        info.atexit = True
        self._registry[self] = info

    def __call__(self, _=None):
        info = self._registry.pop(self, None)
        if info is not None and not self._shutdown:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        """Forgets it; answers (object, function, args, kwargs), or None when it was dead."""
        info = self._registry.get(self)
        target = info and info.weakref()
        if target is not None and self._registry.pop(self, None):
            return (target, info.func, info.args, info.kwargs or {})

    def peek(self):
        info = self._registry.get(self)
        target = info and info.weakref()
        if target is not None:
            return (target, info.func, info.args, info.kwargs or {})

    @property
    def alive(self):
        return self in self._registry

    @property
    def atexit(self):
        info = self._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = self._registry.get(self)
        if info:
            info.atexit = bool(value)

    def __repr__(self):
        info = self._registry.get(self)
        target = info and info.weakref()
        if target is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(target).__qualname__!r} at {id(target):#x}>'

    @classmethod
    def _exitfunc(cls):
        """The latest first; one that is made meanwhile too."""
        while True:
            waiting = [each for each, info in cls._registry.items() if info.atexit]
            if not waiting:
                finalize._shutdown = True
                return
            try:
                waiting[-1]()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
