"""Clocks and sleeping, in the machine's time: virtual or wall."""

# Supported: clocks and sleeping, in the machine's time: virtual or wall. Virtual time starts at 2026-01-01.

import _kernel


def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        if not hasattr(type(seconds), '__index__'):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    if seconds > 9223372036.0:
        raise OverflowError('timestamp too large to convert to C PyTime_t')
    _kernel.sleep(seconds)


def time():
    return _kernel.clock(0)


def monotonic():
    return _kernel.clock(1)


def perf_counter():
    return _kernel.clock(1)


def process_time():
    return _kernel.clock(2)


def thread_time():
    return _kernel.clock(3)


def time_ns():
    return int(_kernel.clock(0) * 1_000_000_000)


def monotonic_ns():
    return int(_kernel.clock(1) * 1_000_000_000)


def perf_counter_ns():
    return int(_kernel.clock(1) * 1_000_000_000)


def process_time_ns():
    return int(_kernel.clock(2) * 1_000_000_000)


def thread_time_ns():
    return int(_kernel.clock(3) * 1_000_000_000)


# Calendar. The machine stands in UTC.

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')

_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
           'November', 'December']
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0
    __match_args__ = _FIELDS

    def __new__(cls, sequence, dict=None):
        try:
            values = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(values) < 9:
            raise TypeError(f'time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)')
        if len(values) > 11:
            raise TypeError(f'time.struct_time() takes an at most 11-sequence ({len(values)}-sequence given)')
        self = tuple.__new__(cls, values[:9])
        more = values[9:] + (None, None)
        self.__dict__['tm_zone'] = more[0]
        self.__dict__['tm_gmtoff'] = more[1]
        return self

    def __setattr__(self, name, value):
        if name in _FIELDS or name in ('tm_zone', 'tm_gmtoff'):
            raise AttributeError('readonly attribute')
        raise AttributeError(f"'time.struct_time' object has no attribute '{name}' and no __dict__ for setting new attributes")

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __repr__(self):
        fields = ', '.join([f'{_FIELDS[i]}={self[i]}' for i in range(9)])
        return f'time.struct_time({fields})'

    def __reduce__(self):
        return struct_time, (tuple(self) + (self.tm_zone, self.tm_gmtoff),)


def _days_before(year, month):
    """Days from 1970-01-01 to the first of a month."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    if month < 3:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 - 719468


def gmtime(seconds=None, /):
    return _broken_down(seconds, 'GMT')


def localtime(seconds=None, /):
    return _broken_down(seconds, 'UTC')


def _broken_down(seconds, zone):
    if seconds is None:
        seconds = time()
    elif not isinstance(seconds, (int, float)):
        if not hasattr(type(seconds), '__index__'):
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
        seconds = seconds.__index__()
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if abs(seconds) >= 2 ** 63:
        raise OverflowError('timestamp out of range for platform time_t')
    whole = int(seconds // 1)
    days, rest = divmod(whole, 86400)
    if abs(days) > 784351576776:
        raise OverflowError(75, 'Value too large for defined data type')
    # Count years from a March, so that the leap day is the last day of one.
    era_day = days + 719468
    era, day = divmod(era_day, 146097)
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    mday = day - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    year += era * 400 + (1 if month <= 2 else 0)
    yday = days - _days_before(year, 1) + 1
    return struct_time((year, month, mday, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yday, 0, zone, 0))


def _checked(fields, function):
    """The nine fields that a caller gave, within their bounds."""
    if not isinstance(fields, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(fields) != 9:
        raise TypeError(f'{function}(): illegal time tuple argument')
    for value in fields:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    year, month, day, hour, minute, second, weekday, yday, dst = fields
    month, day, yday = month or 1, day or 1, yday or 1
    for value, low, high, name in ((month, 1, 12, 'month'), (day, 1, 31, 'day of month'), (hour, 0, 23, 'hour'),
                                   (minute, 0, 59, 'minute'), (second, 0, 61, 'seconds'), (yday, 1, 366, 'day of year')):
        if not low <= value <= high:
            raise ValueError(f'{name} out of range')
    if weekday < -1:
        raise ValueError('day of week out of range')
    return year, month, day, hour, minute, second, weekday % 7, yday, dst


def mktime(fields, /):
    if not isinstance(fields, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(fields) != 9:
        raise TypeError('mktime(): illegal time tuple argument')
    days = _days_before(fields[0], fields[1]) + fields[2] - 1
    return float(days * 86400 + fields[3] * 3600 + fields[4] * 60 + fields[5])


def asctime(fields=None, /):
    t = localtime() if fields is None else _checked(fields, 'asctime')
    clock = f'{t[3]:02d}:{t[4]:02d}:{t[5]:02d}'
    return f'{_DAYS[t[6]][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2d} {clock} {t[0]}'


def ctime(seconds=None, /):
    return asctime(localtime(seconds))


def strftime(format, fields=None, /):
    if not isinstance(format, str):
        raise TypeError(f'strftime() argument 1 must be str, not {type(format).__name__}')
    t = localtime() if fields is None else fields
    _checked(t, 'strftime')
    text = []
    i = 0
    while i < len(format):
        if format[i] == '%' and i + 1 < len(format):
            i += 1
            text.append(_directive(format[i], t))
        else:
            text.append(format[i])
        i += 1
    return ''.join(text)


def _directive(letter, t):
    hour = t[3] % 12 or 12
    simple = {
        'Y': str(t[0]), 'm': f'{t[1]:02d}', 'd': f'{t[2]:02d}', 'H': f'{t[3]:02d}', 'M': f'{t[4]:02d}',
        'S': f'{t[5]:02d}', 'y': f'{t[0] % 100:02d}', 'I': f'{hour:02d}', 'p': 'AM' if t[3] < 12 else 'PM',
        'A': _DAYS[t[6]], 'a': _DAYS[t[6]][:3], 'B': _MONTHS[t[1] - 1], 'b': _MONTHS[t[1] - 1][:3],
        'j': f'{t[7]:03d}', 'w': str((t[6] + 1) % 7), 'Z': getattr(t, 'tm_zone', None) or 'UTC', 'z': '+0000', 'n': '\n', 't': '\t',
        '%': '%', 'e': f'{t[2]:2d}', 'C': f'{t[0] // 100:02d}', 'u': str(t[6] + 1), 'U': f'{(t[7] + 6 - (t[6] + 1) % 7) // 7:02d}',
        'W': f'{(t[7] + 6 - t[6]) // 7:02d}', 'h': _MONTHS[t[1] - 1][:3], 'k': f'{t[3]:2d}', 'l': f'{hour:2d}',
        'P': 'am' if t[3] < 12 else 'pm',
    }
    if letter in 'GgV':
        from _datetime.calendar_math import iso_calendar
        year, week, _ = iso_calendar(t[0], t[1], t[2])
        return {'G': str(year), 'g': f'{year % 100:02d}', 'V': f'{week:02d}'}[letter]
    if letter == 's':
        return str(int(mktime((*t[:8], 0))))
    if letter in simple:
        return simple[letter]
    composed = {'T': '%H:%M:%S', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'x': '%m/%d/%y', 'F': '%Y-%m-%d',
                'R': '%H:%M', 'r': '%I:%M:%S %p', 'c': '%a %b %e %H:%M:%S %Y'}
    if letter in composed:
        return strftime(composed[letter], t)
    return '%' + letter


def strptime(data_string, format='%a %b %d %H:%M:%S %Y', /):
    from _strptime import time_fields
    return struct_time(time_fields(data_string, format))


def tzset():
    pass


_CLOCKS = {'time': 'clock_gettime(CLOCK_REALTIME)', 'monotonic': 'clock_gettime(CLOCK_MONOTONIC)',
           'perf_counter': 'clock_gettime(CLOCK_MONOTONIC)', 'process_time': 'clock_gettime(CLOCK_PROCESS_CPUTIME_ID)',
           'thread_time': 'clock_gettime(CLOCK_THREAD_CPUTIME_ID)'}


def get_clock_info(name, /):
    import types
    if not isinstance(name, str):
        raise TypeError(f'get_clock_info() argument 1 must be str, not {type(name).__name__}')
    if name not in _CLOCKS:
        raise ValueError('unknown clock')
    return types.SimpleNamespace(implementation=_CLOCKS[name], monotonic=name != 'time', adjustable=name == 'time',
                                 resolution=1e-09)


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3


def clock_gettime(clk_id, /):
    if clk_id not in (0, 1, 2, 3):
        raise OSError(22, 'Invalid argument')
    return _kernel.clock(clk_id)


def clock_gettime_ns(clk_id, /):
    return int(clock_gettime(clk_id) * 1_000_000_000)


def clock_getres(clk_id, /):
    return 1e-09
