class Base:
    def __init__(self, *args):
        print('Base', args)

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 1


class Child(Base):
    def __init__(self, x):
        super(Child, self).__init__(x)
        super().__init__(x, 2)
        Base.__init__(self)

    @classmethod
    def make(cls):
        return 'made ' + super().make()

    @property
    def size(self):
        return super().size + 1

    def inner(self):
        return [super(Child, self).size for _ in range(2)]


c = Child(5)
print(Child.make(), c.make(), c.size, c.inner())
try:
    super().x
except RuntimeError as e:
    print(e)
try:
    super(Child, c).missing
except AttributeError as e:
    print(e)
