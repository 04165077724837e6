"""__init_subclass__ and __set_name__ of classes whose metaclass makes them itself."""
import abc


class Meta(type):
    def __new__(metaclass, name, bases, namespace, **keywords):
        print('new', name, keywords)
        return super().__new__(metaclass, name, bases, namespace, **keywords)

    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)


class Named:
    def __set_name__(self, owner, name):
        print('set name', owner.__name__, name)


class Plugin(metaclass=Meta):
    def __init_subclass__(cls, /, kind=None, **keywords):
        super().__init_subclass__(**keywords)
        print('subclass', cls.__name__, kind)


class First(Plugin, kind='x'):
    field = Named()


class Shape(abc.ABC):
    kinds = {}

    def __init_subclass__(cls, kind=None):
        cls.kinds[kind or cls.__name__] = cls

    @abc.abstractmethod
    def area(self):
        pass


class Square(Shape, kind='square'):
    side = Named()

    def area(self):
        return 4


class Other(Shape):
    __slots__ = ('x',)


print(sorted(Shape.kinds), Shape.kinds['square']().area())
try:
    class Wrong(Shape, nope=1):
        pass
except TypeError as e:
    print(e)
try:
    type.__new__(type, 'X', ())
except TypeError as e:
    print(e)
print(type.__new__(Meta, 'Bare', (Plugin,), {'a': 1}).a, type.__new__(type, 'Y', (), {}).__name__)
