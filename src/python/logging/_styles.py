"""The three ways to write a format: `%(name)s`, `{name}` and `$name`."""

from string import Template

_CONVERSIONS = 'diouxefgcrsa%'


def _has_percent_field(text):
    """Is there a `%(name)` with flags, width, precision and a conversion?"""
    start = text.find('%(')
    while start >= 0:
        close = text.find(')', start)
        name = text[start + 2:close]
        if close >= 0 and name and name.replace('_', 'a').isalnum():
            rest = text[close + 1:].lstrip('#0+ -')
            rest = rest[1:] if rest[:1] == '*' else rest.lstrip('0123456789')
            if rest[:1] == '.':
                rest = rest[2:] if rest[1:2] == '*' else rest[1:].lstrip('0123456789')
            if rest[:1] and rest[0].lower() in _CONVERSIONS:
                return True
        start = text.find('%(', start + 2)
    return False


class PercentStyle:
    default_format = '%(message)s'
    asctime_format = '%(asctime)s'
    asctime_search = '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        if not _has_percent_field(self._fmt):
            raise ValueError(f"Invalid format '{self._fmt}' for '{self.default_format[0]}' style")

    def _values(self, record):
        return {**self._defaults, **record.__dict__} if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)
        except KeyError as error:
            raise ValueError(f'Formatting field not found in record: {error}')


class StrFormatStyle(PercentStyle):
    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        text = self._fmt.replace('{{', '').replace('}}', '')
        fields = [part.partition('}') for part in text.split('{')[1:]]
        if any([not closed for _, closed, _ in fields]):
            raise ValueError("invalid format: expected '}' before end of string")
        for field, _, _ in fields:
            name = field.partition(':')[0].partition('!')[0]
            if not name.replace('_', 'a').replace('.', 'a').replace('[', 'a').replace(']', 'a').isalnum():
                raise ValueError(f'invalid format: invalid field name/expression: {name!r}')
        if not fields:
            raise ValueError('invalid format: no fields')


class StringTemplateStyle(PercentStyle):
    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def usesTime(self):
        return self._fmt.find('$asctime') >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        text = self._fmt.replace('$$', '')
        after = [part[:1] for part in text.split('$')[1:]]
        if any([not (first.isalpha() or first in ('_', '{')) for first in after]):
            raise ValueError("invalid format: bare '$' not allowed")
        if not after:
            raise ValueError('invalid format: no fields')

    def _format(self, record):
        return Template(self._fmt).substitute(**self._values(record))


BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s'

STYLES = {
    '%': (PercentStyle, BASIC_FORMAT),
    '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
    '$': (StringTemplateStyle, '${levelname}:${name}:${message}'),
}


def check_style(style):
    if style not in STYLES:
        raise ValueError(f'Style must be one of: {",".join(STYLES)}')
