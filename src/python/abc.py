"""Abstract base classes."""

# Supported: abstract base classes; `register` as well.

import _vm


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True


class abstractproperty(property):
    __isabstractmethod__ = True


def _is_abstract(value):
    if getattr(value, '__isabstractmethod__', False):
        return True
    if isinstance(value, property):
        return any([_is_abstract(each) for each in (value.fget, value.fset, value.fdel) if each is not None])
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return False


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        abstract = {key for key, value in namespace.items() if _is_abstract(value)}
        for base in bases:
            for key in getattr(base, '__abstractmethods__', ()):
                if _is_abstract(getattr(cls, key, None)):
                    abstract.add(key)
        cls.__abstractmethods__ = frozenset(abstract)
        cls._registered = []
        return cls

    def register(cls, subclass):
        """Lets a class count as derived from this one."""
        global _registrations
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._registered.append(subclass)
        _registrations += 1
        return subclass

    def __instancecheck__(cls, instance):
        claimed = instance.__class__
        return cls.__subclasscheck__(claimed) or claimed is not type(instance) and cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in subclass.__mro__:
            return True
        hook = getattr(cls, '__subclasshook__', None)
        if hook is not None:
            answer = hook(subclass)
            if answer is not NotImplemented and answer is not None:
                return answer
        for each in cls.__dict__.get('_registered', ()):
            if issubclass(subclass, each):
                return True
        for each in type.__subclasses__(cls):
            if issubclass(subclass, each):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


# Changed with each class that is registered.
_registrations = 0


@_vm.c_function
def get_cache_token():
    return _registrations


def update_abstractmethods(cls):
    """Looks again at what is abstract, after methods have been added to the class."""
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    names = set(cls.__abstractmethods__) | set(cls.__dict__)
    for base in cls.__bases__:
        names.update(getattr(base, '__abstractmethods__', ()))
    cls.__abstractmethods__ = frozenset([name for name in names if _is_abstract(getattr(cls, name, None))])
    return cls
