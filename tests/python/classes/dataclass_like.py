class Record:
    fields = ('name', 'age')

    def __init__(self, **kw):
        for f in self.fields:
            setattr(self, f, kw.pop(f))
        if kw:
            raise TypeError(f'unexpected {sorted(kw)}')

    def __repr__(self):
        inner = ', '.join(f'{f}={getattr(self, f)!r}' for f in self.fields)
        return f'{type(self).__name__}({inner})'

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)


class Person(Record):
    pass


p = Person(name='ann', age=3)
print(p, p == Person(age=3, name='ann'), p == Record(name='ann', age=3))
try:
    Person(name='x', age=1, z=2)
except TypeError as e:
    print(e)
try:
    Person(name='x')
except KeyError as e:
    print(repr(e))
