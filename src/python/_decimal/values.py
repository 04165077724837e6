"""Decimal: a sign, a coefficient and an exponent."""

import _vm
import numbers
from _decimal.contexts import (ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation, Inexact,
                               InvalidOperation, Overflow, Rounded, Subnormal, Underflow, getcontext)
from _decimal.rounding import count, drop, root
from _decimal.text import format_decimal, parse, plain_text


def _make(sign, coefficient, exponent, special=''):
    self = object.__new__(Decimal)
    self._sign, self._int, self._exp, self._special = sign, coefficient, exponent, special
    return self


@_vm.c_type
class Decimal:
    """`_special` is '', 'Infinity', 'NaN' or 'sNaN'."""

    __module__ = 'decimal'
    __slots__ = ('_sign', '_int', '_exp', '_special')

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = parse(value)
            if parts is None:
                getcontext().signal(InvalidOperation, ConversionSyntax)
                parts = (0, 0, 0, 'NaN')
        elif isinstance(value, int):
            parts = (1 if value < 0 else 0, abs(int(value)), 0, '')
        elif isinstance(value, Decimal):
            parts = (value._sign, value._int, value._exp, value._special)
        elif isinstance(value, float):
            getcontext().flags[FloatOperation] = True
            if getcontext().traps[FloatOperation]:
                raise FloatOperation([FloatOperation])
            parts = _of_float(value)
        elif isinstance(value, (tuple, list)):
            parts = _of_tuple(value)
        else:
            raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')
        self = object.__new__(cls)
        self._sign, self._int, self._exp, self._special = parts
        return self

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        result = _make(*_of_float(f))
        return result if cls is Decimal else cls(result)

    # --- What it is ------------------------------------------------------------------------------------------------------

    def is_nan(self):
        return self._special in ('NaN', 'sNaN')

    def is_qnan(self):
        return self._special == 'NaN'

    def is_snan(self):
        return self._special == 'sNaN'

    def is_infinite(self):
        return self._special == 'Infinity'

    def is_finite(self):
        return not self._special

    def is_zero(self):
        return not self._special and not self._int

    def is_signed(self):
        return self._sign == 1

    def __bool__(self):
        return bool(self._special or self._int)

    def as_tuple(self):
        from collections import namedtuple
        kind = namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')
        if self._special == 'Infinity':
            return kind(self._sign, (0,), 'F')
        if self._special:
            digits = tuple([int(digit) for digit in str(self._int)]) if self._int else ()
            return kind(self._sign, digits, 'n' if self._special == 'NaN' else 'N')
        return kind(self._sign, tuple([int(digit) for digit in str(self._int)]), self._exp)

    def as_integer_ratio(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer ratio')
            raise OverflowError('cannot convert Infinity to integer ratio')
        from math import gcd
        top = -self._int if self._sign else self._int
        bottom = 1
        if self._exp >= 0:
            top *= 10 ** self._exp
        else:
            bottom = 10 ** -self._exp
        common = gcd(top, bottom)
        return top // common, bottom // common

    def adjusted(self):
        return 0 if self._special else self._exp + count(self._int) - 1

    def __str__(self):
        return plain_text(self, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        return plain_text(self, getcontext().capitals, True)

    def __format__(self, spec):
        return format_decimal(self, spec, getcontext())

    def __hash__(self):
        if self._special == 'sNaN':
            raise TypeError('Cannot hash a signaling NaN value')
        if self._special:
            return hash(float(str(self))) if not self.is_nan() else object.__hash__(self)
        if self._exp >= 0:
            return hash(int(self))
        from fractions import Fraction
        return hash(Fraction(*self.as_integer_ratio()))

    def __int__(self):
        if self._special:
            if self.is_nan():
                raise ValueError('cannot convert NaN to integer')
            raise OverflowError('cannot convert Infinity to integer')
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == 'sNaN':
            raise ValueError('cannot convert signaling NaN to float')
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    def __round__(self, n=None):
        if n is None:
            return int(self.quantize(_make(0, 1, 0), 'ROUND_HALF_EVEN')) if not self._special else int(self)
        return self.quantize(_make(0, 1, -n))

    def __floor__(self):
        return int(self._integral('ROUND_FLOOR'))

    def __ceil__(self):
        return int(self._integral('ROUND_CEILING'))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    # --- Results made to fit ---------------------------------------------------------------------------------------------

    def _fixed(self, context):
        """The value with no more digits than the context's precision, within its exponents."""
        if self._special:
            return self
        sign, coefficient, exponent = self._sign, self._int, self._exp
        too_many = count(coefficient) - context.prec
        inexact = False
        if coefficient and exponent + count(coefficient) - 1 < context.Emin:
            context.signal(Subnormal)
            too_many = max(too_many, context.Emin - context.prec + 1 - exponent)
        if too_many > 0:
            coefficient, inexact = drop(coefficient, too_many, context.rounding, sign == 1)
            exponent += too_many
            if count(coefficient) > context.prec:
                coefficient //= 10
                exponent += 1
            context.signal(Rounded)
        if coefficient and exponent + count(coefficient) - 1 > context.Emax:
            context.signal(Overflow)
            return _make(sign, 0, 0, 'Infinity')
        if inexact:
            if self.adjusted() < context.Emin:
                context.signal(Underflow)
            context.signal(Inexact)
        return _make(sign, coefficient, exponent) if too_many > 0 else self

    def _strange(self, other, context):
        """The result of an operation on a NaN, or None."""
        for value in (self, other):
            if value is not None and value._special == 'sNaN':
                context.signal(InvalidOperation)
                return _make(value._sign, value._int, 0, 'NaN')
        for value in (self, other):
            if value is not None and value._special == 'NaN':
                return value
        return None

    def _signed(self):
        return -self._int if self._sign else self._int

    # --- Arithmetic ------------------------------------------------------------------------------------------------------

    def __add__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self._special or other._special:
            strange = self._strange(other, context)
            if strange is not None:
                return strange
            if self._special and other._special and self._sign != other._sign:
                context.signal(InvalidOperation)
                return _make(0, 0, 0, 'NaN')
            return self if self._special else other
        exponent = min(self._exp, other._exp)
        if abs(self._exp - other._exp) > 2 * context.prec + 1000 and self._int and other._int:
            big, little = (self, other) if self.adjusted() > other.adjusted() else (other, self)
            # So far apart that the small one only says in which direction to round.
            little = _make(little._sign, 1, big._exp - context.prec - 3)
            return (big + little) if big._exp - little._exp < 2 * context.prec + 1000 else big._fixed(context)
        total = (self._signed() * 10 ** (self._exp - exponent) + other._signed() * 10 ** (other._exp - exponent))
        if total:
            sign = 1 if total < 0 else 0
        else:
            sign = self._sign & other._sign
            if self._sign != other._sign and context.rounding == 'ROUND_FLOOR':
                sign = 1
        return _make(sign, abs(total), exponent)._fixed(context)

    __radd__ = __add__

    def __sub__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        return self + other.copy_negate() if not other.is_nan() else self + other

    def __rsub__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            strange = self._strange(other, context)
            if strange is not None:
                return strange
            if not self or not other:
                context.signal(InvalidOperation)
                return _make(0, 0, 0, 'NaN')
            return _make(sign, 0, 0, 'Infinity')
        return _make(sign, self._int * other._int, self._exp + other._exp)._fixed(context)

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        sign = self._sign ^ other._sign
        if self._special or other._special:
            strange = self._strange(other, context)
            if strange is not None:
                return strange
            if self._special and other._special:
                context.signal(InvalidOperation)
                return _make(0, 0, 0, 'NaN')
            return _make(sign, 0, 0, 'Infinity') if self._special else _make(sign, 0, context.Emin - context.prec + 1)
        if not other._int:
            if not self._int:
                context.signal(DivisionUndefined, DivisionUndefined)
                return _make(0, 0, 0, 'NaN')
            context.signal(DivisionByZero)
            return _make(sign, 0, 0, 'Infinity')
        ideal = self._exp - other._exp
        if not self._int:
            return _make(sign, 0, ideal)._fixed(context)
        shift = count(other._int) - count(self._int) + context.prec + 1
        if shift >= 0:
            quotient, rest = divmod(self._int * 10 ** shift, other._int)
        else:
            quotient, rest = divmod(self._int, other._int * 10 ** -shift)
        exponent = ideal - shift
        if rest:
            # Never a tie, never exact.
            if quotient % 5 == 0:
                quotient += 1
        else:
            while exponent < ideal and quotient % 10 == 0:
                quotient //= 10
                exponent += 1
        return _make(sign, quotient, exponent)._fixed(context)

    def __rtruediv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other / self

    def _divided(self, other, context):
        """(quotient, rest) of two finite numbers."""
        if not other._int:
            if not self._int:
                context.signal(DivisionUndefined, DivisionUndefined)
            else:
                context.signal(DivisionByZero)
            return _make(0, 0, 0, 'NaN'), _make(0, 0, 0, 'NaN')
        exponent = min(self._exp, other._exp)
        if self.adjusted() - other.adjusted() > context.prec:
            context.signal(InvalidOperation, DivisionImpossible)
            return _make(0, 0, 0, 'NaN'), _make(0, 0, 0, 'NaN')
        quotient, rest = divmod(self._int * 10 ** (self._exp - exponent), other._int * 10 ** (other._exp - exponent))
        if count(quotient) > context.prec:
            context.signal(InvalidOperation, DivisionImpossible)
            return _make(0, 0, 0, 'NaN'), _make(0, 0, 0, 'NaN')
        return _make(self._sign ^ other._sign, quotient, 0), _make(self._sign, rest, exponent)

    def __divmod__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        context = getcontext()
        if self._special or other._special:
            strange = self._strange(other, context)
            if strange is not None:
                return strange, strange
            if self._special:
                context.signal(InvalidOperation)
                return _make(0, 0, 0, 'NaN'), _make(0, 0, 0, 'NaN')
            return _make(self._sign ^ other._sign, 0, 0), self._fixed(context)
        if not other._int and self._int:
            context.signal(DivisionByZero)
            context.signal(InvalidOperation)
        quotient, rest = self._divided(other, context)
        return quotient, rest._fixed(context)

    def __rdivmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else divmod(other, self)

    def __floordiv__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if self._special and not other._special:
            strange = self._strange(other, getcontext())
            return strange if strange is not None else _make(self._sign ^ other._sign, 0, 0, 'Infinity')
        result = divmod(self, other)
        return result[0]

    def __rfloordiv__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if not other and not other._special and not self._special and self._int:
            getcontext().signal(InvalidOperation)
            return _make(0, 0, 0, 'NaN')
        return divmod(self, other)[1]

    def __rmod__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other % self

    def __pow__(self, other, modulo=None):
        other = _convert(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            return Decimal(pow(int(self), int(other), int(modulo)))
        context = getcontext()
        strange = self._strange(other, context)
        if strange is not None:
            return strange
        if other._special or self._special or other._order(Decimal(int(other))):
            raise NotImplementedError('powers of Decimal that are not whole are not supported')
        power = int(other)
        if not self and power <= 0:
            if not power:
                context.signal(InvalidOperation)
                return _make(0, 0, 0, 'NaN')
            return _make(self._sign & power, 0, 0, 'Infinity')
        # Exactly, and rounded once.
        size = abs(power)
        result = _make(self._sign & size, self._int ** size, self._exp * size)
        return result._fixed(context) if power >= 0 else Decimal(1) / result

    def __rpow__(self, other):
        other = _convert(other)
        return other if other is NotImplemented else other ** self

    def __neg__(self):
        context = getcontext()
        strange = self._strange(None, context)
        if strange is not None:
            return strange
        if not self and context.rounding != 'ROUND_FLOOR':
            return self.copy_abs()._fixed(context)
        return self.copy_negate()._fixed(context)

    def __pos__(self):
        context = getcontext()
        strange = self._strange(None, context)
        if strange is not None:
            return strange
        if not self and context.rounding != 'ROUND_FLOOR':
            return self.copy_abs()._fixed(context)
        return _make(self._sign, self._int, self._exp, self._special)._fixed(context)

    def __abs__(self):
        return -self if self._sign else +self

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_convert(other)._sign, self._int, self._exp, self._special)

    def sqrt(self, context=None):
        context = getcontext() if context is None else context
        if self._special or not self._int:
            strange = self._strange(None, context)
            if strange is not None:
                return strange
            if not self._special:
                return _make(self._sign, 0, self._exp // 2)
        if self._sign:
            context.signal(InvalidOperation)
            return _make(0, 0, 0, 'NaN')
        if self._special:
            return self
        found, exponent, exact = root(self._int, self._exp, context.prec)
        if not exact and found % 5 == 0:
            found += 1
        while exact and exponent < self._exp // 2 and found % 10 == 0:
            found //= 10
            exponent += 1
        with_half_even = context.copy()
        with_half_even.rounding = 'ROUND_HALF_EVEN'
        return _make(0, found, exponent)._fixed(with_half_even)

    # --- Digits ----------------------------------------------------------------------------------------------------------

    def quantize(self, exp, rounding=None, context=None):
        context = getcontext() if context is None else context
        exp = _convert(exp)
        if self._special or exp._special:
            strange = self._strange(exp, context)
            if strange is not None:
                return strange
            if self._special and exp._special:
                return self
            context.signal(InvalidOperation)
            return _make(0, 0, 0, 'NaN')
        result, inexact = self._rescaled(exp._exp, rounding or context.rounding)
        if count(result._int) > context.prec or result.adjusted() > context.Emax:
            context.signal(InvalidOperation)
            return _make(0, 0, 0, 'NaN')
        if result._exp > self._exp:
            context.signal(Rounded)
            if inexact:
                context.signal(Inexact)
        return result

    def _rescaled(self, exponent, rounding):
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent), False
        coefficient, inexact = drop(self._int, exponent - self._exp, rounding, self._sign == 1)
        return _make(self._sign, coefficient, exponent), inexact

    def _integral(self, rounding):
        return self if self._special or self._exp >= 0 else self._rescaled(0, rounding)[0]

    def to_integral_value(self, rounding=None, context=None):
        return self._integral(rounding or (context or getcontext()).rounding)

    to_integral = to_integral_exact = to_integral_value

    def normalize(self, context=None):
        context = getcontext() if context is None else context
        strange = self._strange(None, context)
        if strange is not None:
            return strange
        result = self._fixed(context)
        if result._special:
            return result
        if not result._int:
            return _make(result._sign, 0, 0)
        coefficient, exponent = result._int, result._exp
        while coefficient % 10 == 0:
            coefficient //= 10
            exponent += 1
        return _make(result._sign, coefficient, exponent)

    def same_quantum(self, other, context=None):
        other = _convert(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def scaleb(self, other, context=None):
        return _make(self._sign, self._int, self._exp + int(other), self._special)._fixed(getcontext())

    def fma(self, other, third, context=None):
        product = _make(self._sign ^ _convert(other)._sign, self._int * _convert(other)._int, self._exp + _convert(other)._exp)
        return product + third

    # --- Comparison ------------------------------------------------------------------------------------------------------

    def _order(self, other):
        """-1, 0 or 1 of two numbers that are no NaN."""
        if self._special or other._special:
            mine = (-1 if self._sign else 1) if self._special else 0
            theirs = (-1 if other._sign else 1) if other._special else 0
            return (mine > theirs) - (mine < theirs)
        exponent = min(self._exp, other._exp)
        mine = self._signed() * 10 ** (self._exp - exponent)
        theirs = other._signed() * 10 ** (other._exp - exponent)
        return (mine > theirs) - (mine < theirs)

    def __eq__(self, other):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        return not self.is_nan() and not other.is_nan() and self._order(other) == 0

    def _ordered(self, other, wanted):
        other = _comparable(other)
        if other is NotImplemented:
            return other
        if self.is_nan() or other.is_nan():
            getcontext().signal(InvalidOperation)
            return False
        return self._order(other) in wanted

    def __lt__(self, other):
        return self._ordered(other, (-1,))

    def __le__(self, other):
        return self._ordered(other, (-1, 0))

    def __gt__(self, other):
        return self._ordered(other, (1,))

    def __ge__(self, other):
        return self._ordered(other, (0, 1))

    def compare(self, other, context=None):
        other = _convert(other)
        strange = self._strange(other, getcontext())
        return Decimal(self._order(other)) if strange is None else strange

    def max(self, other, context=None):
        other = _convert(other)
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        return (self if self._order(other) > 0 else other)._fixed(getcontext())

    def min(self, other, context=None):
        other = _convert(other)
        if self.is_nan() or other.is_nan():
            return other if self.is_nan() else self
        return (self if self._order(other) < 0 else other)._fixed(getcontext())

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _of_float(value):
    if value != value:
        return 0, 0, 0, 'NaN'
    if value in (float('inf'), float('-inf')):
        return 1 if value < 0 else 0, 0, 0, 'Infinity'
    from math import copysign
    top, bottom = abs(value).as_integer_ratio()
    places = bottom.bit_length() - 1
    return 1 if copysign(1.0, value) < 0 else 0, top * 5 ** places, -places, ''


def _of_tuple(value):
    if len(value) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    if any([not isinstance(digit, int) or not 0 <= digit <= 9 for digit in digits]):
        raise ValueError('coefficient must be a tuple of digits')
    coefficient = int(''.join([str(digit) for digit in digits]) or '0')
    if exponent in ('F', 'n', 'N'):
        return sign, 0 if exponent == 'F' else coefficient, 0, {'F': 'Infinity', 'n': 'NaN', 'N': 'sNaN'}[exponent]
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return sign, coefficient, exponent, ''


def _convert(other):
    if isinstance(other, Decimal):
        return other
    return Decimal(other) if isinstance(other, int) else NotImplemented


def _comparable(other):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if isinstance(other, float):
        getcontext().flags[FloatOperation] = True
        return _make(*_of_float(other))
    if isinstance(other, numbers.Rational):
        with_fraction = Decimal(other.numerator) / Decimal(other.denominator)
        return with_fraction if with_fraction.as_integer_ratio() == (other.numerator, other.denominator) else NotImplemented
    return NotImplemented


numbers.Number.register(Decimal)
