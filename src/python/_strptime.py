"""What reads times by a format: time.strptime and datetime.strptime."""

import _regex
from _datetime.calendar_math import day_of_year, from_iso_calendar, from_ordinal, to_ordinal

_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november',
           'december']


def _any(names):
    return '|'.join(sorted(names, key=len, reverse=True))


_DIRECTIVES = {
    'd': r'3[0-1]|[1-2]\d|0[1-9]|[1-9]| [1-9]', 'f': r'[0-9]{1,6}', 'H': r'2[0-3]|[0-1]\d|\d', 'I': r'1[0-2]|0[1-9]|[1-9]| [1-9]',
    'G': r'\d\d\d\d', 'j': r'36[0-6]|3[0-5]\d|[1-2]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]', 'm': r'1[0-2]|0[1-9]|[1-9]',
    'M': r'[0-5]\d|\d', 'S': r'6[0-1]|[0-5]\d|\d', 'U': r'5[0-3]|[0-4]\d|\d', 'W': r'5[0-3]|[0-4]\d|\d', 'w': r'[0-6]',
    'u': r'[1-7]', 'V': r'5[0-3]|0[1-9]|[1-4]\d|\d', 'y': r'\d\d', 'Y': r'\d\d\d\d',
    'z': r'([+-]\d\d:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)|(?-i:Z)', 'A': _any(_DAYS), 'a': _any([name[:3] for name in _DAYS]),
    'B': _any(_MONTHS), 'b': _any([name[:3] for name in _MONTHS]), 'p': 'am|pm', 'Z': 'utc|gmt',
}
_COMPOSED = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'T': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
             'R': '%H:%M'}
_SPECIAL = '\\.^$*+?(){}[]|'
_IGNORECASE = 2


def _pattern(format):
    """A format as a regular expression with a group for each directive."""
    for letter in 'cxX':
        format = format.replace('%' + letter, _COMPOSED[letter])
    parts = []
    seen = {}
    i = 0
    while i < len(format):
        char = format[i]
        i += 1
        if char.isspace():
            while i < len(format) and format[i].isspace():
                i += 1
            parts.append(r'\s+')
        elif char != '%':
            parts.append('\\' + char if char in _SPECIAL else char)
        elif i == len(format):
            raise ValueError(f"stray % in format '{format}'")
        else:
            letter = format[i]
            i += 1
            if letter == '%':
                parts.append('%')
                continue
            if letter not in _DIRECTIVES:
                bad = letter if letter != '\\' else '\\'
                raise ValueError(f"'{bad}' is a bad directive in format '{format}'")
            if letter in seen:
                where = len(''.join(parts))
                raise _redefinition(letter, seen, where)
            seen[letter] = len(seen) + 1
            parts.append(f'(?P<{letter}>{_DIRECTIVES[letter]})')
    return ''.join(parts), seen


def _redefinition(letter, seen, where):
    import re
    return re.PatternError(f"redefinition of group name '{letter}' as group {len(seen) + 1}; was group {seen[letter]}",
                           None, where)


def _read(data, format):
    pattern, letters = _pattern(format)
    if 'd' in letters and 'Y' not in letters and 'y' not in letters and 'G' not in letters:
        _warn_of_day_without_year()
    places = _regex.find(pattern, _IGNORECASE, data, 0, len(data), 0, 0)
    if places is None:
        raise ValueError(f'time data {data!r} does not match format {format!r}')
    if places[1] != len(data):
        raise ValueError(f'unconverted data remains: {data[places[1]:]}')
    _, _, names = _regex.compile(pattern, _IGNORECASE)
    return {name: data[places[2 * group]:places[2 * group + 1]] for name, group in names}


def _warn_of_day_without_year():
    import warnings
    warnings.warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning, stacklevel=1)


def _offset(text):
    """Microseconds east of Greenwich."""
    if text == 'Z':
        return 0
    digits = text[1:].replace(':', '')
    if ':' in text and text.count(':') == 1 and len(digits.partition('.')[0]) == 6:
        raise ValueError(f'Inconsistent use of : in {text}')
    clock, _, fraction = digits.partition('.')
    seconds = int(clock[:2]) * 3600 + int(clock[2:4]) * 60 + int(clock[4:6] or 0)
    total = seconds * 1_000_000 + int(fraction.ljust(6, '0') or 0)
    return -total if text[0] == '-' else total


def _hour(found):
    if 'I' not in found:
        return int(found.get('H', 0))
    hour = int(found['I']) % 12
    return hour + 12 if found.get('p', '').lower() == 'pm' else hour


def _year(found):
    if 'Y' in found:
        return int(found['Y'])
    if 'y' in found:
        year = int(found['y'])
        return year + (2000 if year <= 68 else 1900)
    return None


def _weekday(found):
    if 'A' in found:
        return _DAYS.index(found['A'].lower())
    if 'a' in found:
        return [name[:3] for name in _DAYS].index(found['a'].lower())
    if 'w' in found:
        return (int(found['w']) - 1) % 7
    return int(found['u']) - 1 if 'u' in found else None


def _month(found):
    if 'B' in found:
        return _MONTHS.index(found['B'].lower()) + 1
    if 'b' in found:
        return [name[:3] for name in _MONTHS].index(found['b'].lower()) + 1
    return int(found['m']) if 'm' in found else 1


def _check_iso(found):
    if 'G' in found:
        if 'V' not in found or not found.keys() & {'A', 'a', 'w', 'u'}:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
                             "directive ('%A', '%a', '%w', or '%u').")
        if 'j' in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' "
                             'instead.')
    elif 'V' in found:
        if ('Y' in found or 'y' in found) and found.keys() & {'A', 'a', 'w', 'u'}:
            raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year "
                             "'%G' instead.")
        raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday "
                         "directive ('%A', '%a', '%w', or '%u').")


def _fields(data, format):
    """(year, month, day, hour, minute, second, weekday, day of the year), microseconds, offset, name of the zone."""
    for what, value in ((0, data), (1, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {what} must be str, not {type(value)}')
    found = _read(data, format)
    _check_iso(found)
    year, month, day, weekday = _year(found), _month(found), int(found.get('d', 1)), _weekday(found)
    yday = int(found['j']) if 'j' in found else None
    given = 1900 if year is None else year
    leap_fix = year is None and month == 2 and day == 29
    if leap_fix:
        given = 1904
    if weekday is not None and yday is None and ('U' in found or 'W' in found) and year is not None:
        letter = 'U' if 'U' in found else 'W'
        first = (to_ordinal(given, 1, 1) + (0 if letter == 'U' else 6)) % 7
        of_week = (weekday + 1) % 7 if letter == 'U' else weekday
        week = int(found[letter])
        days_in_week_zero = (7 - first) % 7
        yday = 1 + of_week - first if week == 0 else 1 + days_in_week_zero + 7 * (week - 1) + of_week
        given, month, day = from_ordinal(to_ordinal(given, 1, 1) + yday - 1)
    elif 'G' in found:
        given, month, day = from_ordinal(from_iso_calendar(int(found['G']), int(found['V']), weekday + 1))
    elif yday is not None:
        given, month, day = from_ordinal(to_ordinal(given, 1, 1) + yday - 1)
    ordinal = to_ordinal(given, month, day)
    if weekday is None:
        weekday = (ordinal + 6) % 7
    yday = day_of_year(given, month, day)
    microsecond = int(found['f'].ljust(6, '0')) if 'f' in found else 0
    zone = found.get('Z')
    offset = _offset(found['z']) if 'z' in found else None
    second = int(found.get('S', 0))
    clock = (_hour(found), int(found.get('M', 0)), second)
    return (1900 if leap_fix else given, month, day, *clock, weekday, yday), microsecond, offset, zone


def datetime_fields(data, format):
    """The fields of a datetime, and the offset and name of its zone."""
    for what, value in ((1, data), (2, format)):
        if not isinstance(value, str):
            raise TypeError(f'strptime() argument {what} must be str, not {type(value).__name__}')
    fields, microsecond, offset, zone = _fields(data, format)
    return (*fields[:6], microsecond), offset, zone


def time_fields(data, format):
    """The fields of a struct_time."""
    fields, _, _, zone = _fields(data, format)
    return (*fields, 0 if zone else -1)
