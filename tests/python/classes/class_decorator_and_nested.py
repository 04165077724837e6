def count_instances(cls):
    original = cls.__init__

    def init(self, *args):
        cls.made += 1
        original(self, *args)

    cls.made = 0
    cls.__init__ = init
    return cls


@count_instances
class Thing:
    class Part:
        size = 3

        def __repr__(self):
            return 'Part'

    def __init__(self, n):
        self.parts = [self.Part() for _ in range(n)]


Thing(1)
t = Thing(2)
print(Thing.made, t.parts, Thing.Part.size, Thing.Part.__qualname__)


def factory(base):
    class Made(base):
        pass

    return Made


M = factory(list)
print(M([1]), M.__qualname__, M.__name__)
Dyn = type('Dyn', (Thing,), {'extra': lambda self: len(self.parts)})
print(Dyn(3).extra(), Dyn.__name__)
