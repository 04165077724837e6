"""Decimals read and written."""


def parse(text):
    """(sign, coefficient, exponent, special) of a numeral; None for anything else."""
    body = text.strip().replace('_', '')
    sign = 1 if body[:1] == '-' else 0
    if body[:1] in ('+', '-'):
        body = body[1:]
    lowered = body.lower()
    if lowered in ('inf', 'infinity'):
        return sign, 0, 0, 'Infinity'
    for name, special in (('snan', 'sNaN'), ('nan', 'NaN')):
        if lowered.startswith(name) and (lowered == name or lowered[len(name):].isdecimal()):
            return sign, int(lowered[len(name):] or '0'), 0, special
    mantissa, letter, power = lowered.partition('e')
    whole, _, decimals = mantissa.partition('.')
    digits = whole + decimals
    if not digits.isdecimal():
        return None
    exponent = 0
    if letter:
        if not (power[1:] if power[:1] in ('+', '-') else power).isdecimal():
            return None
        exponent = int(power)
    return sign, int(digits), exponent - len(decimals), ''


def plain_text(value, capitals, engineering=False):
    sign = '-' if value._sign else ''
    if value._special:
        return sign + value._special + (str(value._int) if value._int and value.is_nan() else '')
    digits = str(value._int)
    left = value._exp + len(digits)
    if value._exp <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == '0':
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        text = '0.' + '0' * -point + digits
    elif point >= len(digits):
        text = digits + '0' * (point - len(digits))
    else:
        text = digits[:point] + '.' + digits[point:]
    if left != point:
        text += f'{"E" if capitals else "e"}{left - point:+d}'
    return sign + text


def _spec(spec):
    """(fill, align, sign, zero, width, comma, precision, letter); ValueError for anything else."""
    fill, align = ' ', ''
    if len(spec) > 1 and spec[1] in '<>=^':
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[:1] and spec[0] in '<>=^':
        align, spec = spec[0], spec[1:]
    sign = ''
    if spec[:1] and spec[0] in '+- ':
        sign, spec = spec[0], spec[1:]
    zero = spec[:1] == '0'
    if zero:
        spec = spec[1:]
    width = ''
    while spec[:1].isdigit():
        width, spec = width + spec[0], spec[1:]
    comma = ',' if spec[:1] == ',' else ''
    spec = spec[len(comma):]
    precision = None
    if spec[:1] == '.':
        spec = spec[1:]
        digits = ''
        while spec[:1].isdigit():
            digits, spec = digits + spec[0], spec[1:]
        if not digits:
            raise ValueError('invalid format string')
        precision = int(digits)
    if len(spec) > 1 or spec and spec not in 'eEfFgG%n':
        raise ValueError('invalid format string')
    return fill, align, sign, zero, int(width or 0), comma, precision, spec


def format_decimal(value, spec, context):
    if not spec:
        return str(value)
    fill, align, sign, zero, width, comma, precision, letter = _spec(spec)
    if value._special:
        body = plain_text(value.copy_abs(), 1)
    else:
        body = _digits(value, precision, letter, comma, context)
    prefix = '-' if value._sign else sign if sign in ('+', ' ') else ''
    if zero and not align:
        fill, align = '0', '='
    room = width - len(prefix) - len(body)
    if room <= 0:
        return prefix + body
    align = align or '>'
    if align == '=':
        if comma and fill == '0':
            return prefix + _padded(body, comma, width - len(prefix))
        return prefix + fill * room + body
    left = 0 if align == '<' else room if align == '>' else room // 2
    return fill * left + prefix + body + fill * (room - left)


def _digits(value, precision, letter, comma, context):
    rounding = context.rounding
    value = value.copy_abs() if not value._sign else value
    if letter == '%':
        value = type(value)((value._sign, [int(digit) for digit in str(value._int)], value._exp + 2))
        if not value._int and value._exp > 0:
            value = value._rescaled(0, rounding)[0]
            value = type(value)((value._sign, (0,), 0))
    if precision is not None:
        if letter in ('f', 'F', '%') and letter:
            value = value._rescaled(-precision, rounding)[0]
        elif letter in ('e', 'E') and letter:
            value = _significant(value, precision + 1, rounding)
        elif len(str(value._int)) > max(precision, 1):
            value = _significant(value, max(precision, 1), rounding)
    digits, exponent = str(value._int), value._exp
    left = exponent + len(digits)
    if letter in ('e', 'E') and letter:
        point = 1
        if not value._int and precision is not None:
            digits = '0' * (precision + 1)
            left = 1
    elif letter in ('f', 'F', '%') and letter:
        point = left
    else:
        point = left if exponent <= 0 and left > -6 else 1
    if point <= 0:
        whole, decimals = '0', '0' * -point + digits
    elif point >= len(digits):
        whole, decimals = digits + '0' * (point - len(digits)), ''
    else:
        whole, decimals = digits[:point], digits[point:]
    if comma:
        whole = f'{int(whole):{comma}}'
    text = f'{whole}.{decimals}' if decimals else whole
    if letter == '%':
        return text + '%'
    if left != point or letter in ('e', 'E') and letter:
        text += f'{"e" if letter in ("e", "g") else "E"}{left - point:+d}'
    return text


def _significant(value, digits, rounding):
    """With so many digits in all."""
    result = value._rescaled(value._exp + len(str(value._int)) - digits, rounding)[0] if value._int else value
    if len(str(result._int)) > digits:
        result = result._rescaled(result._exp + 1, rounding)[0]
    return result


def _padded(body, comma, width):
    """Zeros in front, with separators among them."""
    whole, dot, rest = body.partition('.')
    digits = whole.replace(comma, '')
    while len(whole) + len(dot) + len(rest) < width:
        digits = '0' + digits
        groups = []
        left = digits
        while left:
            groups.insert(0, left[-3:])
            left = left[:-3]
        whole = comma.join(groups)
    return whole + dot + rest
