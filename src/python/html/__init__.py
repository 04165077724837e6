"""Text in HTML."""

# Supported: escape, and unescape of numbers and the five entities of XML.

__all__ = ['escape', 'unescape']

_NAMES = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'", 'nbsp': '\xa0'}


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _character(match):
    name = match.group(1)
    if name[0] != '#':
        return _NAMES.get(name, match.group())
    code = int(name[2:], 16) if name[1] in 'xX' else int(name[1:])
    return chr(code) if 0 < code <= 0x10ffff and not 0xd800 <= code < 0xe000 else '\ufffd'


def unescape(s):
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-z]+);', _character, s)
