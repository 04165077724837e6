import types


class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases, **options):
        print('prepare', name, len(bases), options)
        return {}

    def __new__(cls, name, bases, namespace, **options):
        return super().__new__(cls, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


Base = types.new_class('Base', (), {'metaclass': Meta, 'option': 1}, lambda namespace: namespace.update(x=3))
print(type(Base) is Meta, Base.x)
Numbers = types.new_class('Numbers', (Base, list[int]))
print(Numbers.__bases__ == (Base, list), types.get_original_bases(Numbers) == (Base, list[int]), types.get_original_bases(Base))
print(types.resolve_bases((int, list[int])))
print(types.prepare_class('Other', (Base,), {'a': 1})[1:])
Unrelated = type('Unrelated', (type,), {})('Y', (), {})
for attempt in (lambda: types.get_original_bases(3), lambda: types.new_class('X', (Base, Unrelated))):
    try:
        attempt()
    except TypeError as error:
        print(error)
