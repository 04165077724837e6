"""timedelta."""

import _vm
from _datetime.calendar_math import divide_nearest, full_name

_SECOND = 1_000_000
_DAY = 86_400 * _SECOND
_UNITS = (('days', _DAY), ('seconds', _SECOND), ('microseconds', 1), ('milliseconds', 1000), ('minutes', 60 * _SECOND),
          ('hours', 3600 * _SECOND), ('weeks', 7 * _DAY))


def _total(values):
    """Microseconds in all: ints exactly, the fractions of floats rounded once at the end."""
    whole = 0
    fraction = 0.0
    for value, (name, unit) in zip(values, _UNITS):
        if isinstance(value, int):
            whole += value * unit
        elif isinstance(value, float):
            part, rest = _split(value)
            whole += part * unit
            if rest:
                part, rest = _split(rest * unit)
                whole += part
                fraction += rest
        else:
            raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
    if fraction:
        # To the nearest even number in all, not of the fraction alone.
        odd = whole & 1
        whole += round(fraction + odd) - odd
    return whole


def _split(value):
    if value != value:
        raise ValueError('cannot convert float NaN to integer')
    part = int(value)
    return part, value - part


@_vm.c_type
class timedelta:
    __module__ = 'datetime'
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        return _make(cls, _total((days, seconds, microseconds, milliseconds, minutes, hours, weeks)))

    @property
    def days(self):
        return self._days

    @property
    def seconds(self):
        return self._seconds

    @property
    def microseconds(self):
        return self._microseconds

    def total_seconds(self):
        return self._us() / 1_000_000

    def _us(self):
        return (self._days * 86_400 + self._seconds) * _SECOND + self._microseconds

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self._days), ('seconds', self._seconds),
                                                       ('microseconds', self._microseconds)) if value]
        return f'{full_name(self)}({", ".join(parts) or "0"})'

    def __str__(self):
        minutes, seconds = divmod(self._seconds, 60)
        hours, minutes = divmod(minutes, 60)
        text = f'{hours}:{minutes:02d}:{seconds:02d}'
        if self._days:
            text = f'{self._days} day{"" if abs(self._days) == 1 else "s"}, {text}'
        if self._microseconds:
            text += f'.{self._microseconds:06d}'
        return text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return _make(timedelta, self._us() + other._us())
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return _make(timedelta, self._us() - other._us())
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, timedelta):
            return _make(timedelta, other._us() - self._us())
        return NotImplemented

    def __neg__(self):
        return _make(timedelta, -self._us())

    def __pos__(self):
        return _make(timedelta, self._us())

    def __abs__(self):
        return -self if self._days < 0 else +self

    def __mul__(self, other):
        if isinstance(other, int):
            return _make(timedelta, self._us() * int(other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return _make(timedelta, divide_nearest(self._us() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return _nonzero(self._us().__floordiv__, other._us())
        if isinstance(other, int):
            return _make(timedelta, _nonzero(self._us().__floordiv__, int(other)))
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us() / other._us()
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _make(timedelta, divide_nearest(self._us(), int(other)))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('integer division or modulo by zero')
            return _make(timedelta, divide_nearest(b * self._us(), a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return _make(timedelta, _nonzero(self._us().__mod__, other._us()))
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            quotient, rest = divmod(self._us(), other._us())
            return quotient, _make(timedelta, rest)
        return NotImplemented

    def __eq__(self, other):
        return self._us() == other._us() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us() < other._us() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us() <= other._us() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us() > other._us() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us() >= other._us() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._us() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _nonzero(operation, value):
    if not value:
        raise ZeroDivisionError('integer division or modulo by zero')
    return operation(value)


def _make(cls, total):
    days, rest = divmod(total, _DAY)
    if not -999999999 <= days <= 999999999:
        if not -2**31 <= days < 2**31:
            raise OverflowError('Python int too large to convert to C int')
        raise OverflowError(f'days={days}; must have magnitude <= 999999999')
    self = object.__new__(cls)
    self._days = days
    self._seconds, self._microseconds = divmod(rest, _SECOND)
    return self


def delta_of(microseconds):
    return _make(timedelta, microseconds)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
