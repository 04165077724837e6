"""strftime, isoformat and what reads it."""

from _datetime.calendar_math import from_iso_calendar, from_ordinal


def format_offset(offset, separator=':'):
    """`+01:00`, with seconds and microseconds where there are some; '' for None."""
    if offset is None:
        return ''
    sign = '+'
    if offset._days < 0:
        sign = '-'
        offset = -offset
    total = offset._days * 86400 + offset._seconds
    text = f'{sign}{total // 3600:02d}{separator}{total // 60 % 60:02d}'
    if total % 60 or offset._microseconds:
        text += f'{separator}{total % 60:02d}'
        if offset._microseconds:
            text += f'.{offset._microseconds:06d}'
    return text


_TIMESPECS = ('auto', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds')


def format_time(hour, minute, second, microsecond, timespec):
    if timespec not in _TIMESPECS:
        raise ValueError('Unknown timespec value')
    if timespec == 'auto':
        timespec = 'microseconds' if microsecond else 'seconds'
    if timespec == 'hours':
        return f'{hour:02d}'
    if timespec == 'minutes':
        return f'{hour:02d}:{minute:02d}'
    text = f'{hour:02d}:{minute:02d}:{second:02d}'
    if timespec == 'milliseconds':
        return f'{text}.{microsecond // 1000:03d}'
    return f'{text}.{microsecond:06d}' if timespec == 'microseconds' else text


def strftime(value, format, fields):
    """What time.strftime does, and %f, %z, %:z and %Z of the value itself."""
    import time
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    pieces = []
    i = 0
    while i < len(format):
        if format[i] != '%' or i + 1 == len(format):
            pieces.append(format[i])
            i += 1
            continue
        letter = format[i + 1]
        i += 2
        if letter == 'f':
            pieces.append(f'{getattr(value, "microsecond", 0):06d}')
        elif letter == 'z':
            pieces.append(format_offset(value.utcoffset() if hasattr(value, 'utcoffset') else None, ''))
        elif letter == ':' and format[i:i + 1] == 'z':
            i += 1
            pieces.append(format_offset(value.utcoffset() if hasattr(value, 'utcoffset') else None))
        elif letter == 'Z':
            pieces.append(value.tzname() or '' if hasattr(value, 'tzname') else '')
        else:
            pieces.append(time.strftime('%' + letter, fields))
    return ''.join(pieces)


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def read_date(text):
    """(year, month, day) of `2024-05-01`, `20240501`, `2024-W18-3`, `2024W18`; ValueError for anything else."""
    year = _digits(text[:4])
    extended = text[4:5] == '-'
    rest = text[5:] if extended else text[4:]
    if rest[:1] == 'W':
        if len(rest) < 3:
            raise ValueError
        week = _digits(rest[1:3])
        rest = rest[3:]
        day = 1
        if rest:
            if extended:
                if rest[0] != '-':
                    raise ValueError
                rest = rest[1:]
            if len(rest) != 1:
                raise ValueError
            day = _digits(rest)
        return from_ordinal(from_iso_calendar(year, week, day))
    if len(rest) != (5 if extended else 4) or extended and rest[2] != '-':
        raise ValueError
    return year, _digits(rest[:2]), _digits(rest[-2:])


def date_length(text):
    """How many characters of a date and time are the date."""
    if len(text) < 7:
        raise ValueError
    if text[4] == '-':
        if text[5:6] == 'W':
            return 10 if text[8:9] == '-' and len(text) > 9 and text[9].isdigit() else 8
        return 10
    if text[4] == 'W':
        end = 7
        while end < len(text) and text[end].isascii() and text[end].isdigit():
            end += 1
        if end < 9:
            return end
        return 7 if end % 2 == 0 else 8
    return 8


def _clock(text):
    """(hour, minute, second, microsecond) of `10`, `10:30`, `103000.5` …"""
    values = [0, 0, 0, 0]
    at = 0
    separator = None
    for i in range(3):
        part = text[at:at + 2]
        if len(part) != 2:
            raise ValueError
        values[i] = _digits(part)
        at += 2
        following = text[at:at + 1]
        if not following:
            return values
        if separator is None:
            separator = following == ':'
        if i == 2 or following in '.,':
            break
        if separator:
            if following != ':':
                raise ValueError
            at += 1
    if text[at:at + 1] not in ('.', ',') or i != 2:
        raise ValueError
    fraction = text[at + 1:]
    if not fraction:
        raise ValueError
    _digits(fraction)
    values[3] = int(fraction[:6].ljust(6, '0'))
    return values


def read_time(text):
    """(hour, minute, second, microsecond, offset in microseconds or None); ValueError for anything else."""
    sign = max(text.find('-'), text.find('+'), text.find('Z'))
    clock = text if sign < 0 else text[:sign]
    if not clock or len(text) < 2:
        raise ValueError
    values = _clock(clock)
    offset = None
    if sign >= 0:
        zone = text[sign + 1:]
        if text[sign] == 'Z':
            if zone:
                raise ValueError
            offset = 0
        else:
            hours, minutes, seconds, microseconds = _clock(zone)
            offset = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + microseconds
            if text[sign] == '-':
                offset = -offset
    return (*values, offset)
