class Slotted:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


s = Slotted('slotted')
del s


class Base:
    def __del__(self):
        print('base')


class Derived(Base):
    def __del__(self):
        print('derived')
        super().__del__()


Derived()


class Items(list):
    def __del__(self):
        print('list of', len(self))


Items([1, 2, 3])
print('end')
