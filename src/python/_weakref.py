"""What weakref is made of, as CPython's module of this name: its functions stand in no traceback."""

import _collector
import _references
from _references import ReferenceType

ref = ReferenceType


def getweakrefcount(object, /):
    _collector.tidy()
    return len(_references.references_of(object))


def getweakrefs(object, /):
    """Those without a callback first, then the latest first."""
    _collector.tidy()
    plain, others = [], []
    for reference in _references.references_of(object):
        if type(reference) is _ProxyReference:
            reference = reference.proxy()
        if type(reference) is ReferenceType and _references.callback_of(reference) is None:
            plain.append(reference)
        else:
            others.append(reference)
    return plain + others[::-1]


class _ProxyReference(ReferenceType):
    """The weak reference in a proxy."""

    def __init__(self, target, callback=None):
        self.proxy = None


def _target(proxy):
    target = object.__getattribute__(proxy, '_reference')()
    if target is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return target


def _own(value):
    """What stands for an operand: that of a proxy is its object."""
    return _target(value) if type(value) in (ProxyType, CallableProxyType) else value


class ProxyType:
    """Does what its object does."""

    __module__ = 'weakref'
    __slots__ = ('_reference', '__weakref__')

    def __hash__(self):
        raise TypeError(f"unhashable type: 'weakref.{type(self).__name__}'")

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        target = object.__getattribute__(self, '_reference')()
        if target is None:
            return f'<weakproxy at {id(self):#x}; dead>'
        return f'<weakproxy at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}>'

    def __str__(self):
        return str(_target(self))

    def __bytes__(self):
        return bytes(_target(self))

    def __bool__(self):
        return bool(_target(self))

    def __len__(self):
        return len(_target(self))

    def __getitem__(self, key):
        return _target(self)[_own(key)]

    def __setitem__(self, key, value):
        _target(self)[_own(key)] = value

    def __delitem__(self, key):
        del _target(self)[_own(key)]

    def __contains__(self, item):
        return _own(item) in _target(self)

    def __iter__(self):
        return iter(_target(self))

    def __next__(self):
        target = _target(self)
        if not hasattr(type(target), '__next__'):
            raise TypeError(f"Weakref proxy referenced a non-iterator '{type(target).__name__}' object")
        return next(target)

    def __reversed__(self):
        return reversed(_target(self))

    def __enter__(self):
        return _target(self).__enter__()

    def __exit__(self, *details):
        return _target(self).__exit__(*details)


class CallableProxyType(ProxyType):
    __slots__ = ()
    __module__ = 'weakref'
    __hash__ = ProxyType.__hash__

    def __call__(self, *args, **kwargs):
        return _target(self)(*args, **kwargs)


def _add_operators():
    """The operators: of the object, with a proxy among the other operands replaced by its object."""
    import operator

    def unary(function):
        return lambda self: function(_target(self))

    def binary(function):
        return lambda self, other: function(_own(self), _own(other))

    def reflected(function):
        return lambda self, other: function(_own(other), _own(self))

    for name in 'neg pos abs invert int float index'.split():
        function = {'int': int, 'float': float}.get(name) or getattr(operator, name)
        setattr(ProxyType, f'__{name}__', unary(function))
    for name in 'eq ne lt le gt ge'.split():
        setattr(ProxyType, f'__{name}__', binary(getattr(operator, name)))
    ProxyType.__divmod__ = lambda self, other: divmod(_own(self), _own(other))
    ProxyType.__rdivmod__ = lambda self, other: divmod(_own(other), _own(self))
    ProxyType.__pow__ = lambda self, other, modulus=None: pow(_own(self), _own(other), _own(modulus))
    ProxyType.__rpow__ = lambda self, other, modulus=None: pow(_own(other), _own(self), _own(modulus))
    for name in 'add sub mul matmul truediv floordiv mod lshift rshift and or xor'.split():
        function = getattr(operator, f'{name}_' if name in ('and', 'or') else name)
        setattr(ProxyType, f'__{name}__', binary(function))
        setattr(ProxyType, f'__r{name}__', reflected(function))
        setattr(ProxyType, f'__i{name}__', binary(getattr(operator, f'i{name}', function)))


_add_operators()


def proxy(target, callback=None, /):
    """A proxy of an object; without a callback there is one for each object."""
    if callback is None:
        for reference in _references.references_of(target):
            if type(reference) is _ProxyReference and _references.callback_of(reference) is None:
                known = reference.proxy()
                if known is not None:
                    return known
    kind = CallableProxyType if callable(target) else ProxyType
    made = kind.__new__(kind)
    told = None
    if callback is not None:
        def told(reference):
            callback(made_reference())
    reference = _ProxyReference(target, told)
    reference.proxy = made_reference = ReferenceType(made)
    object.__setattr__(made, '_reference', reference)
    return made
