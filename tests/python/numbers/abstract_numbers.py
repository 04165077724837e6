from fractions import Fraction
import numbers

for value in [1, True, 1.5, Fraction(1, 2), 'x', None]:
    print(repr(value), [name for name in numbers.__all__ if isinstance(value, getattr(numbers, name))])
print(issubclass(int, numbers.Integral), issubclass(numbers.Integral, numbers.Rational), (5).numerator, (1.5).real, (3).conjugate())
try:
    numbers.Number()
    numbers.Integral()
except TypeError as error:
    print(str(error)[:60])
