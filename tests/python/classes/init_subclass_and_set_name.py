class Plugin:
    known = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        Plugin.known.append(name or cls.__name__)


class One(Plugin):
    pass


class Two(Plugin, name='second'):
    pass


print(Plugin.known)


class Field:
    def __set_name__(self, owner, name):
        self.name = name
        print('field', owner.__name__, name)

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return obj.__dict__.get(self.name, 0)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError(f'{self.name} must not be negative')
        obj.__dict__[self.name] = value


class Item:
    price = Field()
    size = Field()


i = Item()
i.price = 5
print(i.price, i.size, isinstance(Item.price, Field))
try:
    i.size = -1
except ValueError as e:
    print(e)
