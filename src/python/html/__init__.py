"""Text in HTML."""

# Supported: escape, and unescape of numbers and of the names of HTML 4.

__all__ = ['escape', 'unescape']

def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _character(match):
    from html.entities import html5
    name = match.group(1)
    if name[0] == '#':
        digits = name[1:].rstrip(';')
        code = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
        return chr(code) if 0 < code <= 0x10ffff and not 0xd800 <= code < 0xe000 else '\ufffd'
    if name in html5:
        return html5[name]
    # The longest name that needs no semicolon.
    for end in range(len(name) - 1, 1, -1):
        if name[:end] in html5:
            return html5[name[:end]] + name[end:]
    return match.group()


def unescape(s):
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)', _character, s)
