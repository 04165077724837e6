"""cmath: polar form, powers and logarithms, trigonometry."""
import cmath

z = 1 + 2j
print(cmath.sqrt(-1), cmath.sqrt(3 + 4j), cmath.phase(1j), cmath.polar(3 + 4j), cmath.log(-1))
print(cmath.isclose(cmath.rect(1, cmath.pi / 2), 1j), cmath.isclose(cmath.exp(1j * cmath.pi), -1))
for name in ('exp', 'log', 'log10', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'asin', 'acos', 'atan', 'asinh',
             'acosh', 'atanh', 'sqrt'):
    value = getattr(cmath, name)(z)
    print(name, f'{value:.9f}')
print(cmath.isnan(complex('nanj')), cmath.isinf(cmath.infj), cmath.isfinite(z))
try:
    cmath.log(0)
except ValueError as error:
    print(error)
