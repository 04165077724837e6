from fractions import Fraction as F
import math

def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")

a, b = F(3, 4), F(-5, 6)
for value in [a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, b ** -1, -a, +a, abs(b), a + 1, 1 - a, 2 * a, 1 / a, 7 // a, a + 0.5, a ** 0.5, 2 ** a, 4 ** F(1), a ** F(1, 2), round(a), round(F(5, 2)), round(F(22, 7), 2), round(F(1234), -2),
              math.floor(b), math.ceil(b), math.trunc(b), int(F(7, 2)), float(a), bool(F(0)), hash(F(1, 2)) == hash(0.5), hash(F(4)) == hash(4)]:
    print(repr(value))
print(a > b, a == 0.75, a != F(6, 8), a < 1, a >= 0.5, F(1, 3) == 1 / 3, F(3) == 3, sorted([a, b, 0]), max(a, b), sum([a, b, a]), a.as_integer_ratio(), a.is_integer(), F(math.pi).limit_denominator(1000), F('3.1415926535897932').limit_denominator(100))
show(lambda: a / 0)
show(lambda: F(0) ** -1)
show(lambda: a + 'x')
show(lambda: a < 'x')
show(lambda: a % 0)
