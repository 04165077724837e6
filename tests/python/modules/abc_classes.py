import abc


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        ...

    @property
    @abc.abstractmethod
    def name(self):
        ...


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    name = 'square'


for cls in (Shape, Half, Square):
    try:
        print(cls().area(), isinstance(cls(), Shape))
    except TypeError as e:
        print(e)
print(sorted(Shape.__abstractmethods__), issubclass(Square, Shape), isinstance(3, Shape))
Shape.register(int)
print(isinstance(3, Shape), issubclass(bool, Shape))
