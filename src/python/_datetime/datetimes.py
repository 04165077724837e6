"""datetime."""

import _vm
from _datetime.calendar_math import MAXYEAR, MINYEAR, as_int, check_time, full_name
from _datetime.dates import _missing, checked_date, date, date_of_ordinal
from _datetime.deltas import delta_of, timedelta
from _datetime.formats import date_length, format_offset, format_time, read_date, read_time
from _datetime.times import _rebuild, time
from _datetime.zones import check_offset, check_tzinfo, timezone, zone_of

_DAY = 86_400_000_000
_EPOCH = 719163


@_vm.c_type
class datetime(date):
    __module__ = 'datetime'
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year=_missing, month=_missing, day=_missing, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                *, fold=0):
        self = object.__new__(cls)
        self._year, self._month, self._day = checked_date(year, month, day)
        hour, minute, second, microsecond = as_int(hour), as_int(minute), as_int(second), as_int(microsecond)
        check_time(hour, minute, second, microsecond, fold)
        check_tzinfo(tzinfo)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo = tzinfo
        self._fold = fold
        return self

    @classmethod
    def _of(cls, total, tzinfo=None):
        """From the microseconds since the day before the first."""
        days, rest = divmod(total, _DAY)
        seconds, microsecond = divmod(rest, 1_000_000)
        return cls(*date_of_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, microsecond, tzinfo)

    def _total(self):
        return (self.toordinal() * 86_400 + (self._hour * 60 + self._minute) * 60
                + self._second) * 1_000_000 + self._microsecond

    # --- Other ways to make one ------------------------------------------------------------------------------------------

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        check_tzinfo(tz)
        result = cls._of(_since_epoch(timestamp))
        return result if tz is None else tz.fromutc(result.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        _deprecated('utcfromtimestamp', 'fromtimestamp(timestamp, datetime.UTC)')
        return cls._of(_since_epoch(timestamp))

    @classmethod
    def now(cls, tz=None):
        import time
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        import time
        _deprecated('utcnow', 'now(datetime.UTC)')
        return cls._of(_since_epoch(time.time()))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date):
            raise TypeError(f'combine() argument 1 must be datetime.date, not {type(date).__name__}')
        if not isinstance(time, _time):
            raise TypeError(f'combine() argument 2 must be datetime.time, not {type(time).__name__}')
        if tzinfo is True:
            tzinfo = time._tzinfo
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond, tzinfo,
                   fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            length = date_length(date_string)
            fields = read_date(date_string[:length])
            clock = date_string[length + 1:]
            if not clock and len(date_string) > length:
                raise ValueError
            *times, offset = read_time(clock) if clock else (0, 0, 0, 0, None)
        except ValueError as error:
            if error.args:
                raise
            raise ValueError(f'Invalid isoformat string: {date_string!r}') from None
        return cls(*fields, *times, zone_of(offset))

    @classmethod
    def strptime(cls, date_string, format, /):
        from _strptime import datetime_fields
        fields, offset, name = datetime_fields(date_string, format)
        zone = None
        if offset is not None:
            zone = timezone(delta_of(offset), name) if name else timezone(delta_of(offset))
        return cls(*fields, zone)

    # --- Fields ----------------------------------------------------------------------------------------------------------

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def _clock(self):
        return self._hour, self._minute, self._second

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return _time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo, fold=self._fold if fold is None else fold)

    def utcoffset(self):
        return None if self._tzinfo is None else check_offset(self._tzinfo.utcoffset(self), 'utcoffset')

    def dst(self):
        return None if self._tzinfo is None else check_offset(self._tzinfo.dst(self), 'dst')

    def tzname(self):
        if self._tzinfo is None:
            return None
        name = self._tzinfo.tzname(self)
        if name is not None and not isinstance(name, str):
            raise TypeError(f"tzinfo.tzname() must return None or a string, not '{type(name).__name__}'")
        return name

    def astimezone(self, tz=None):
        check_tzinfo(tz)
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        if tz is self._tzinfo:
            return self
        offset = self.utcoffset()
        # The machine stands in UTC.
        utc = self.replace(tzinfo=tz) if offset is None else (self - offset).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def timestamp(self):
        offset = self.utcoffset()
        total = self._total() - _EPOCH * _DAY
        if offset is not None:
            total -= offset._us()
        return total / 1_000_000

    def utctimetuple(self):
        import time
        offset = self.utcoffset()
        moment = self - offset if offset else self
        fields = moment._fields()
        return time.struct_time((*fields[:8], 0))

    def timetuple(self):
        import time
        dst = self.dst()
        return time.struct_time((*self._fields()[:8], -1 if dst is None else int(bool(dst))))

    # --- Text ------------------------------------------------------------------------------------------------------------

    def isoformat(self, sep='T', timespec='auto'):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError('isoformat() argument 1 must be a unicode character, not '
                            + (type(sep).__name__ if not isinstance(sep, str) else f'a string of length {len(sep)}'))
        return (date.isoformat(self) + sep
                + format_time(self._hour, self._minute, self._second, self._microsecond, timespec)
                + format_offset(self.utcoffset()))

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        fields = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if not fields[-1]:
            fields.pop()
            if not fields[-1]:
                fields.pop()
        text = ', '.join([str(field) for field in fields])
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += f', tzinfo={self._tzinfo!r}'
        return f'{full_name(self)}({text})'

    # --- Arithmetic ------------------------------------------------------------------------------------------------------

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._total() + other._us(), self._tzinfo)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of(self._total() - other._us(), self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._total() - other._total()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if (mine is None) != (theirs is None):
                raise TypeError("can't subtract offset-naive and offset-aware datetimes")
            if mine is not None:
                difference += theirs._us() - mine._us()
        return delta_of(difference)

    def _difference(self, other):
        """Microseconds between the two; None where only one of them knows where it is."""
        difference = self._total() - other._total()
        if self._tzinfo is other._tzinfo:
            return difference
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine == theirs:
            return difference
        if mine is None or theirs is None:
            return None
        return difference + theirs._us() - mine._us()

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._difference(other) == 0
        return NotImplemented

    def _ordered(self, other):
        difference = self._difference(other)
        if difference is None:
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return difference

    def __lt__(self, other):
        return self._ordered(other) < 0 if isinstance(other, datetime) else NotImplemented

    def __le__(self, other):
        return self._ordered(other) <= 0 if isinstance(other, datetime) else NotImplemented

    def __gt__(self, other):
        return self._ordered(other) > 0 if isinstance(other, datetime) else NotImplemented

    def __ge__(self, other):
        return self._ordered(other) >= 0 if isinstance(other, datetime) else NotImplemented

    def __hash__(self):
        offset = self.utcoffset()
        return hash(self._total() - (offset._us() if offset else 0))

    def __reduce__(self):
        return _rebuild, (type(self), (self._year, self._month, self._day, self._hour, self._minute, self._second,
                                       self._microsecond, self._tzinfo), self._fold)


_date = date
_time = time


def _since_epoch(timestamp):
    """A time stamp as microseconds since the day before the first, rounded to the even one."""
    if isinstance(timestamp, float):
        if timestamp != timestamp:
            raise ValueError('Invalid value NaN (not a number)')
        if abs(timestamp) > 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
        whole = int(timestamp // 1)
        microseconds = round((timestamp - whole) * 1e6)
    else:
        whole = as_int(timestamp)
        microseconds = 0
        if abs(whole) > 9.2e18:
            raise OverflowError('timestamp out of range for platform time_t')
    days = whole // 86400 + _EPOCH
    if not 1 <= days <= 3652059:
        year = 1970 + round((days - _EPOCH) / 365.2425 - 0.5)
        raise ValueError(f'year {year} is out of range')
    return (whole + _EPOCH * 86400) * 1_000_000 + microseconds


def _deprecated(name, instead):
    import warnings
    warnings.warn(f'datetime.datetime.{name}() is deprecated and scheduled for removal in a future version. Use '
                  f'timezone-aware objects to represent datetimes in UTC: datetime.datetime.{instead}.',
                  DeprecationWarning, stacklevel=1)


datetime.min = datetime(MINYEAR, 1, 1)
datetime.max = datetime(MAXYEAR, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
