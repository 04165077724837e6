"""The proleptic Gregorian calendar in numbers: day 1 is the first of January of year 1."""

MINYEAR = 1
MAXYEAR = 9999
MAXORDINAL = 3652059

_BEFORE_MONTH = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
DAY_NAMES = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
MONTH_NAMES = (None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def day_of_year(year, month, day):
    return _BEFORE_MONTH[month] + (month > 2 and is_leap(year)) + day


def to_ordinal(year, month, day):
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 + day_of_year(year, month, day)


def from_ordinal(ordinal):
    """The (year, month, day) of a day's number."""
    # In years that begin in March a leap day is the last day of one.
    shifted = ordinal + 305
    era, day = divmod(shifted, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    mday = day - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, mday


def iso_week_one(year):
    """The number of the Monday with which an ISO year begins."""
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday if weekday <= 3 else first - weekday + 7


def iso_calendar(year, month, day):
    """The (ISO year, week, weekday from 1) of a date."""
    ordinal = to_ordinal(year, month, day)
    start = iso_week_one(year)
    week, weekday = divmod(ordinal - start, 7)
    if week < 0:
        year -= 1
        week, weekday = divmod(ordinal - iso_week_one(year), 7)
    elif week >= 52 and ordinal >= iso_week_one(year + 1):
        year += 1
        week = 0
    return year, week + 1, weekday + 1


def from_iso_calendar(year, week, day):
    """The ordinal of a date in ISO's calendar."""
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'Year is out of range: {year}')
    if not 0 < week < 53:
        first = (to_ordinal(year, 1, 1) + 6) % 7
        if not (week == 53 and (first == 3 or first == 2 and is_leap(year))):
            raise ValueError(f'Invalid week: {week}')
    if not 0 < day < 8:
        raise ValueError(f'Invalid day: {day} (range is [1, 7])')
    return iso_week_one(year) + (week - 1) * 7 + day - 1


def as_int(value):
    if type(value) is int:
        return value
    index = getattr(type(value), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return index(value)


def check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f'year {year} is out of range')
    if not 1 <= month <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError('day is out of range for month')


def check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= minute <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= second <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= microsecond <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')


def full_name(instance):
    """What a repr begins with."""
    kind = type(instance)
    return f'datetime.{kind.__name__}' if kind.__module__ == 'datetime' else kind.__name__


def divide_nearest(a, b):
    """a / b to the nearest int, ties to the even one."""
    quotient, rest = divmod(a, b)
    rest *= 2
    greater = rest > b if b > 0 else rest < b
    if greater or rest == b and quotient % 2 == 1:
        quotient += 1
    return quotient
