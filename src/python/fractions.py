"""Rational numbers."""

# Supported: rational numbers.

import math
import numbers
import operator

__all__ = ['Fraction']


def _parts_of(text):
    """(numerator, denominator) of `3/4`, `-1.5e3`, ` 7 `; None when it is no fraction."""
    text = text.strip()
    sign = -1 if text[:1] == '-' else 1
    body = text[1:] if text[:1] in ('+', '-') else text
    if '/' in body:
        top, bottom = [part.strip() for part in body.split('/', 1)]
        if not (_is_digits(top) and _is_digits(bottom)):
            return None
        return sign * int(top), int(bottom)
    mantissa, letter, exponent = body.replace('E', 'e').partition('e')
    whole, dot, decimals = mantissa.partition('.')
    power = exponent[1:] if exponent[:1] in ('+', '-') else exponent
    if letter and not _is_digits(power) or not whole and not decimals:
        return None
    if whole and not _is_digits(whole) or decimals and not _is_digits(decimals):
        return None
    numerator = int(whole + decimals or '0')
    shift = (int(exponent) if letter else 0) - len(decimals.replace('_', ''))
    return (sign * numerator * 10 ** shift, 1) if shift >= 0 else (sign * numerator, 10 ** -shift)


def _is_digits(text):
    return all([part.isdecimal() for part in text.split('_')])


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, numbers.Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or not isinstance(numerator, (str, type)) and hasattr(numerator, 'as_integer_ratio'):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            parts = _parts_of(numerator)
            if parts is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = parts
        elif type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        common = math.gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        self._numerator = numerator // common
        self._denominator = denominator // common
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        from decimal import Decimal
        if isinstance(dec, numbers.Integral):
            dec = Decimal(int(dec))
        elif not isinstance(dec, Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        # The nearer one of the two best candidates.
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction(p1, q1)
        return Fraction(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, spec):
        if not spec:
            return str(self)
        if spec[-1] in 'eEfFgG%':
            from decimal import Decimal, localcontext
            with localcontext() as context:
                context.prec = 60
                return format(Decimal(self._numerator) / Decimal(self._denominator), spec)
        if spec[-1] in '<>^=+- ,_#0123456789':
            return format(str(self), spec)
        raise ValueError(f'Invalid format specifier {spec!r} for object of type {type(self).__name__!r}')

    # --- Arithmetic ------------------------------------------------------------------------------------------------------

    def _operate(a, b, exact, fallback):
        """`a op b`: exactly with rationals, as floats with floats."""
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction(b))
        if isinstance(b, float):
            return fallback(float(a), b)
        return NotImplemented

    def _reflect(b, a, exact, fallback):
        if isinstance(a, numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return fallback(float(a), float(b))
        return NotImplemented

    def _plus(a, b):
        return Fraction(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _minus(a, b):
        return Fraction(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _times(a, b):
        return Fraction(a._numerator * b._numerator, a._denominator * b._denominator)

    def _over(a, b):
        if not b._numerator:
            top = a._numerator // (abs(a._numerator) or 1) * (b._denominator // math.gcd(a._denominator, b._denominator))
            raise ZeroDivisionError(f'Fraction({top}, 0)')
        return Fraction(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floor_over(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _rest(a, b):
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator),
                        a._denominator * b._denominator)

    def _both(a, b):
        return Fraction._floor_over(a, b), Fraction._rest(a, b)

    def __add__(a, b):
        return a._operate(b, Fraction._plus, operator.add)

    def __radd__(b, a):
        return b._reflect(a, Fraction._plus, operator.add)

    def __sub__(a, b):
        return a._operate(b, Fraction._minus, operator.sub)

    def __rsub__(b, a):
        return b._reflect(a, Fraction._minus, operator.sub)

    def __mul__(a, b):
        return a._operate(b, Fraction._times, operator.mul)

    def __rmul__(b, a):
        return b._reflect(a, Fraction._times, operator.mul)

    def __truediv__(a, b):
        return a._operate(b, Fraction._over, operator.truediv)

    def __rtruediv__(b, a):
        return b._reflect(a, Fraction._over, operator.truediv)

    def __floordiv__(a, b):
        return a._operate(b, Fraction._floor_over, operator.floordiv)

    def __rfloordiv__(b, a):
        return b._reflect(a, Fraction._floor_over, operator.floordiv)

    def __mod__(a, b):
        return a._operate(b, Fraction._rest, operator.mod)

    def __rmod__(b, a):
        return b._reflect(a, Fraction._rest, operator.mod)

    def __divmod__(a, b):
        return a._operate(b, Fraction._both, divmod)

    def __rdivmod__(b, a):
        return b._reflect(a, Fraction._both, divmod)

    def __pow__(a, b):
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction(a._numerator ** power, a._denominator ** power)
            if not a._numerator:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            return Fraction(a._denominator ** -power, a._numerator ** -power)
        if isinstance(b, float):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** b._numerator if b._denominator == 1 else a ** float(b)

    def __pos__(a):
        return Fraction(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction(abs(a._numerator), a._denominator)

    def __int__(a):
        return a.__trunc__()

    def __float__(a):
        return a._numerator / a._denominator

    def __trunc__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return floor
            if rest * 2 > self._denominator:
                return floor + 1
            return floor + (floor & 1)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    # --- Comparison ------------------------------------------------------------------------------------------------------

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        # As the float, where there is one of the same value.
        try:
            near = self._numerator / self._denominator
        except OverflowError:
            return hash((self._numerator, self._denominator))
        return hash(near) if near.as_integer_ratio() == (self._numerator, self._denominator) else hash(
            (self._numerator, self._denominator))

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, float):
            return a == a.from_float(b) if math.isfinite(b) else 0.0 == b
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(self, self.from_float(other)) if math.isfinite(other) else op(0.0, other)
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
