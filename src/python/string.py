"""Character classes and templates."""

# Supported: constants and templates.

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join([word.capitalize() for word in s.split(sep)])


class Template:
    delimiter = '$'

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def _fill(self, values, strict):
        text = self.template
        parts = []
        i = 0
        while i < len(text):
            if text[i] != '$':
                parts.append(text[i])
                i += 1
                continue
            if text[i + 1:i + 2] == '$':
                parts.append('$')
                i += 2
                continue
            braced = text[i + 1:i + 2] == '{'
            start = end = i + (2 if braced else 1)
            while end < len(text) and (text[end].isalnum() or text[end] == '_') and text[start:end + 1].isidentifier():
                end += 1
            name = text[start:end]
            after = end + 1 if braced and text[end:end + 1] == '}' else end
            if not name or (braced and after == end):
                if strict:
                    raise ValueError(f'Invalid placeholder in string: line 1, col {i + 1}')
                parts.append('$')
                i += 1
                continue
            if name in values:
                parts.append(str(values[name]))
            elif strict:
                raise KeyError(name)
            else:
                parts.append(text[i:after])
            i = after
        return ''.join(parts)


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)
