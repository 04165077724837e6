"""Abstract classes: messages, properties, registration, later methods."""

import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        pass

    @property
    @abc.abstractmethod
    def name(self):
        pass

    @classmethod
    @abc.abstractmethod
    def made(cls):
        pass


class Half(Shape):
    def area(self):
        return 1


class One(abc.ABC):
    @abc.abstractmethod
    def only(self):
        pass


for kind in (Shape, Half, One):
    try:
        kind()
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__))


class Other:
    pass


print(One.register(Other) is Other, issubclass(Other, One), isinstance(Other(), One))
for wrong in (3, One):
    try:
        print(Other in (One.register(wrong),))
    except TypeError as error:
        print(error)


class Late(One):
    pass


Late.only = lambda self: 'late'
abc.update_abstractmethods(Late)
print(Late().only(), isinstance(Late(), One))


class Hooked(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, 'quack') or NotImplemented


class Duck:
    quack = 1


print(issubclass(Duck, Hooked), issubclass(Other, Hooked))
