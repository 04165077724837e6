from decimal import *


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


for rounding in [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]:
    print(rounding, [str(Decimal(text).quantize(Decimal('1'), rounding=rounding)) for text in ['1.1', '1.5', '2.5', '-1.5', '-1.1', '1.9', '-2.5', '5.1', '1.0']], Decimal('2.5').to_integral_value(rounding))
print(Decimal('7.325').quantize(Decimal('.01'), rounding=ROUND_DOWN), Decimal('7.325').quantize(Decimal('1.'), rounding=ROUND_UP), Decimal('1.414').quantize(Decimal('1E+1')), Decimal(5).quantize(Decimal('0.000')))
getcontext().prec = 6
print(Decimal('3.1415926535') + Decimal('2.7182818285'), +Decimal('3.1415926535'), getcontext())
getcontext().rounding = ROUND_UP
print(Decimal('3.1415926535') + 0, Context(prec=3).create_decimal('3.1415'), Context(prec=3).divide(Decimal(1), Decimal(3)), ExtendedContext.copy().divide(Decimal(1), Decimal(0)))
show(Decimal('123456789').quantize, Decimal('0.01'))
show(setattr, getcontext(), 'prec', 0)
show(setattr, getcontext(), 'rounding', 'x')
show(localcontext, 5)
print(issubclass(DivisionByZero, ZeroDivisionError), issubclass(InvalidOperation, ArithmeticError), issubclass(Overflow, Inexact))
