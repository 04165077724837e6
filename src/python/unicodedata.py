"""What is known of characters."""

# Supported: categories, widths, normal forms, combining classes, and the numbers of digits, of Chinese and of fractions. No names.

import _unicode

unidata_version = '15.1.0'
_NOTHING = object()
_tables = {}


def _checked(function, chr):
    if not isinstance(chr, str) or len(chr) != 1:
        raise TypeError(f'{function}() argument must be a unicode character, not {type(chr).__name__}')
    return chr


def _value_in(name, chr):
    """What a table says of a character."""
    from bisect import bisect
    if name not in _tables:
        import _unicode_tables
        starts, values, place = [], [], 0
        for entry in getattr(_unicode_tables, name).split():
            value, colon, distance = entry.partition(':')
            if not colon:
                value, distance = entry[0], entry[1:]
            place += int(distance, 36)
            starts.append(place)
            values.append(value)
        _tables[name] = starts, values
    starts, values = _tables[name]
    return values[bisect(starts, ord(chr)) - 1]


def category(chr, /):
    return _unicode.category(_checked('category', chr))


def east_asian_width(chr, /):
    width = _value_in('WIDTHS', _checked('east_asian_width', chr))
    return 'Na' if width == 'P' else width


def combining(chr, /):
    return int(_value_in('COMBINING', _checked('combining', chr)))


def normalize(form, unistr, /):
    return _unicode.normalize(form, unistr)


def is_normalized(form, unistr, /):
    return _unicode.normalize(form, unistr) == unistr


def _missing(default, message):
    if default is _NOTHING:
        raise ValueError(message)
    return default


def decimal(chr, default=_NOTHING, /):
    if _checked('decimal', chr).isdecimal():
        return int(chr)
    return _missing(default, 'not a decimal')


def digit(chr, default=_NOTHING, /):
    if _checked('digit', chr).isdigit():
        return int(_unicode.normalize('NFKC', chr).strip('().'))
    return _missing(default, 'not a digit')


def numeric(chr, default=_NOTHING, /):
    if _checked('numeric', chr).isdecimal():
        return float(int(chr))
    if 'numbers' not in _tables:
        from _unicode_tables import NUMBERS
        numbers = _tables['numbers'] = {}
        for entry in NUMBERS.split():
            number, _, chars = entry.partition('=')
            above, _, below = number.partition('/')
            for each in chars:
                numbers[each] = int(above) / int(below or 1)
    value = _tables['numbers'].get(chr)
    return _missing(default, 'not a numeric character') if value is None else value
