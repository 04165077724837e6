from decimal import Decimal as D, getcontext, localcontext
import math


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


a, b = D('1.10'), D('-2.5')
for value in [a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, -a, +a, abs(b), a + 1, 1 - a, 2 * a, 1 / D(3), D(2) / 3, 7 // D(2), -7 % D(3), D(1) / 8, D('1E+3') / 10, D(2).sqrt(), D(16).sqrt(), D('0.1') + D('0.2'), D('1.00').normalize(), D('1200').normalize(), round(D('2.5')), round(D('2.675'), 2), int(b), float(a), math.floor(b), math.ceil(b), math.trunc(b), D(0) * -1, sum([a, a, a], D(0))]:
    print(repr(value))
print(a > b, a == D('1.1'), D('0.5') == 0.5, D(1) == 1, a != b, a < 2, max(a, b), D('NaN') == D('NaN'), D('Infinity') > 10 ** 50, hash(D('1.0')) == hash(1), hash(D('0.5')) == hash(0.5), bool(D(0)), sorted([a, b, D(0)]))
print(D('Infinity') + 1, -D('Infinity'), D('NaN') + 1, D('-0'), D('Infinity') * -2)
with localcontext() as context:
    context.prec = 5
    print(D(1) / 7, D('123456') + 0, getcontext().prec, context.flags[__import__('decimal').Inexact])
with localcontext(prec=40):
    print(D(1) / 7, D(2).sqrt())
print(getcontext().prec, D(1) / 7)
show(lambda: a / 0)
show(lambda: D(0) / 0)
show(lambda: a % 0)
show(lambda: a // 0)
show(lambda: a + 1.5)
show(lambda: a < 'x')
show(lambda: D(-1).sqrt())
show(lambda: D('Infinity') - D('Infinity'))
show(lambda: D('NaN') < 1)
show(lambda: int(D('NaN')))
show(lambda: int(D('Infinity')))
