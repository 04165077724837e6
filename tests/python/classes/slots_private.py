class Base:
    __slots__ = ('__x', '__y__', '__dict__')

    def __init__(self):
        self.__x = 1
        self.__y__ = 2

    def get(self):
        return self.__x


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.z = 3


class __:
    __slots__ = ('__a',)


d = Derived()
print(d.get(), d._Base__x, d.__y__, d.__dict__)
print(sorted(name for name in vars(Base) if 'x' in name or name == '__y__'))
print([name for name in vars(__) if name.startswith('__a')])
d._Base__x = 5
print(d.get())
try:
    print(d.__x)
except AttributeError as e:
    print(e)
