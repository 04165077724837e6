class Temp:
    count = 0

    def __init__(self, c):
        self._c = c
        Temp.count += 1

    @classmethod
    def from_f(cls, f):
        return cls((f - 32) * 5 / 9)

    @staticmethod
    def freezing(c):
        return c <= 0

    @property
    def celsius(self):
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError('too cold')
        self._c = value

    @celsius.deleter
    def celsius(self):
        print('deleted')
        self._c = None

    @property
    def kelvin(self):
        """Absolute."""
        return self._c + 273


t = Temp.from_f(212)
print(t.celsius, Temp.freezing(-1), t.freezing(5), Temp.count)
t.celsius = 20
print(t.celsius, t.kelvin, Temp.kelvin.__doc__)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
try:
    t.kelvin = 3
except AttributeError as e:
    print(e)
try:
    del t.kelvin
except AttributeError as e:
    print(e)
del t.celsius
print(t.celsius)
