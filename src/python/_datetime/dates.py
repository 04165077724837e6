"""date, and what its week is called."""

import _vm
from _datetime.calendar_math import (DAY_NAMES, MAXORDINAL, MAXYEAR, MINYEAR, MONTH_NAMES, as_int, check_date,
                                     day_of_year, from_iso_calendar, from_ordinal, full_name, iso_calendar, to_ordinal)
from _datetime.deltas import delta_of, timedelta
from _datetime.formats import read_date, strftime

_missing = object()


class IsoCalendarDate(tuple):
    __module__ = 'datetime'
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'

    def __reduce__(self):
        return tuple, (tuple(self),)


def missing_argument(name, position):
    raise TypeError(f"function missing required argument '{name}' (pos {position})")


def checked_date(year, month, day):
    if year is _missing:
        missing_argument('year', 1)
    if month is _missing:
        missing_argument('month', 2)
    if day is _missing:
        missing_argument('day', 3)
    year, month, day = as_int(year), as_int(month), as_int(day)
    check_date(year, month, day)
    return year, month, day


def date_of_ordinal(ordinal):
    if not 1 <= ordinal <= MAXORDINAL:
        raise OverflowError('date value out of range')
    return from_ordinal(ordinal)


@_vm.c_type
class date:
    __module__ = 'datetime'
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year=_missing, month=_missing, day=_missing):
        self = object.__new__(cls)
        self._year, self._month, self._day = checked_date(year, month, day)
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        import time
        t = time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        import time
        return cls.fromtimestamp(time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        ordinal = as_int(ordinal)
        if ordinal < 1:
            raise ValueError('ordinal must be >= 1')
        if ordinal > MAXORDINAL:
            raise ValueError(f'year {from_ordinal(ordinal)[0]} is out of range')
        return cls(*from_ordinal(ordinal))

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            fields = read_date(date_string)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*fields)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*date_of_ordinal(from_iso_calendar(as_int(year), as_int(week), as_int(day))))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*iso_calendar(self._year, self._month, self._day))

    def _fields(self):
        """As time.strftime takes them."""
        yday = day_of_year(self._year, self._month, self._day)
        return (self._year, self._month, self._day, *self._clock(), self.weekday(), yday, -1)

    def _clock(self):
        return 0, 0, 0

    def timetuple(self):
        import time
        return time.struct_time(self._fields())

    def ctime(self):
        hour, minute, second = self._clock()
        return (f'{DAY_NAMES[self.weekday()]} {MONTH_NAMES[self._month]} {self._day:2d} '
                f'{hour:02d}:{minute:02d}:{second:02d} {self._year:04d}')

    def isoformat(self):
        return f'{self._year:04d}-{self._month:02d}-{self._day:02d}'

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return f'{full_name(self)}({self._year}, {self._month}, {self._day})'

    def strftime(self, format):
        return strftime(self, format, self._fields())

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError(f'__format__() argument 1 must be str, not {type(spec).__name__}')
        return self.strftime(spec) if spec else str(self)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def __replace__(self, /, **changes):
        return self.replace(**changes)

    def _key(self):
        return self._year, self._month, self._day

    def _comparable(self, other):
        """Is the other one a plain date too?"""
        from _datetime.datetimes import datetime
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._comparable(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*date_of_ordinal(self.toordinal() + other._days))
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)(*date_of_ordinal(self.toordinal() - other._days))
        if isinstance(other, date):
            return delta_of((self.toordinal() - other.toordinal()) * 86_400_000_000)
        return NotImplemented

    def __reduce__(self):
        return type(self), (self._year, self._month, self._day)


date.min = date(MINYEAR, 1, 1)
date.max = date(MAXYEAR, 12, 31)
date.resolution = timedelta(days=1)
