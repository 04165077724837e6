"""What happens as classes are made by metaclasses of every kind, in namespaces of their own."""

import abc


class Told:
    def __init_subclass__(cls, **keywords):
        print('init_subclass', cls.__name__, keywords)


class Field:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)


class ByNew(type):
    def __new__(meta, name, bases, namespace, **keywords):
        return super().__new__(meta, name, bases, namespace, **keywords)


class ByInit(type):
    def __init__(cls, name, bases, namespace, **keywords):
        super().__init__(name, bases, namespace)
        print('init', name, keywords)


class Both(abc.ABCMeta):
    def __init__(cls, *args, **keywords):
        super().__init__(*args, **keywords)


for meta in (type, ByNew, ByInit, abc.ABCMeta, Both):
    class Made(Told, metaclass=meta, size=3):
        field = Field()


class Namespace(dict):
    def __setitem__(self, key, value):
        if not key.startswith('__'):
            print('set', key, value if isinstance(value, int) else '')
        super().__setitem__(key, value)


class Noted(type):
    @classmethod
    def __prepare__(meta, name, bases, **keywords):
        return Namespace(given=5)

    def __dir__(cls):
        return ['own', 'names']


class Example(metaclass=Noted):
    a = given
    a = a + 1
    for each in range(2):
        b = each

    def method(self):
        pass


print(Example.a, Example.b, Example.given, dir(Example))

for cls in (Example, Field):
    cls.__module__ = 'elsewhere'
    print(cls, cls.__module__, cls().__module__)
