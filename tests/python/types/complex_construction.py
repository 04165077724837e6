"""complex(): from text, from numbers, from objects."""
print(complex(), complex(1), complex(1.5, 2), complex(1j, 2j), complex(imag=2), complex(real=1, imag=2))
for text in ('1+2j', ' ( -1.5e2-3J ) ', 'j', '-j', '1', 'nan+infj', '1_0j', '.5-.5j', '1 + 2j', '', '1j+2', 'a'):
    try:
        print(repr(text), complex(text))
    except ValueError as error:
        print(repr(text), error)


class Whole:
    def __complex__(self):
        return 5 + 6j


class Real:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 7


class Own(complex):
    def __repr__(self):
        return 'own' + super().__repr__()


print(complex(Whole()), complex(Real()), complex(Index()), complex(1, Real()))
c = Own(1, 2)
print(c, c + 1, c.real, type(c + 1), Own('3j'), c == 1 + 2j, isinstance(c, complex))
for args in (('1', 2), (1, '2'), ([],), (None,), (1, [])):
    try:
        print(complex(*args))
    except TypeError as error:
        print(error)
