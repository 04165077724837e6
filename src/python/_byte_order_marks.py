"""Encodings whose texts begin with a byte order mark."""

# The marks of each, and how what follows one is encoded. What begins with none is as after the first.
_MARKS = {'utf-8-sig': ((b'\xef\xbb\xbf', 'utf-8'),),
          'utf-16': ((b'\xff\xfe', 'utf-16-le'), (b'\xfe\xff', 'utf-16-be')),
          'utf-32': ((b'\xff\xfe\0\0', 'utf-32-le'), (b'\0\0\xfe\xff', 'utf-32-be'))}
_ALIASES = {'utf8-sig': 'utf-8-sig', 'utf16': 'utf-16', 'u16': 'utf-16', 'utf32': 'utf-32', 'u32': 'utf-32'}


def marks(encoding):
    """The marks that texts of an encoding may begin with, each with the encoding of the rest; none for most."""
    name = encoding.lower().replace('_', '-').replace(' ', '-')
    return _MARKS.get(_ALIASES.get(name, name), ())


def find(choices, data, final):
    """The mark that bytes begin with, b'' for none, and the encoding of the rest; None as long as they may be half of a mark."""
    for mark, rest in choices:
        if data.startswith(mark):
            return mark, rest
        if not final and len(data) < len(mark) and mark.startswith(data):
            return None
    return b'', choices[0][1]
