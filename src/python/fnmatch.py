"""Names against patterns with *, ? and [...]."""

# Supported: names against patterns.

import posixpath

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


def filter(names, pat):
    return [name for name in names if fnmatch(name, pat)]


def fnmatchcase(name, pat):
    if isinstance(name, bytes):
        name, pat = name.decode('latin-1'), pat.decode('latin-1')
    return _matches(name, _parts(pat))


def _parts(pat):
    """The pattern as a list: '*', '?', a character, or a set as (negated, ranges)."""
    parts = []
    i = 0
    while i < len(pat):
        letter = pat[i]
        i += 1
        if letter == '*':
            if not parts or parts[-1] != ('*',):
                parts.append(('*',))
        elif letter == '?':
            parts.append(('?',))
        elif letter == '[' and (end := _set_end(pat, i)) >= 0:
            parts.append(_set(pat[i:end]))
            i = end + 1
        else:
            parts.append(letter)
    return parts


def _set_end(pat, start):
    at = start + (pat[start:start + 1] == '!')
    return pat.find(']', at + (pat[at:at + 1] == ']'))


def _set(inside):
    negated = inside.startswith('!')
    inside = inside[negated:]
    ranges = []
    i = 0
    while i < len(inside):
        if inside[i + 1:i + 2] == '-' and i + 2 < len(inside):
            ranges.append((inside[i], inside[i + 2]))
            i += 3
        else:
            ranges.append((inside[i], inside[i]))
            i += 1
    return negated, ranges


def _fits(part, letter):
    if isinstance(part, str):
        return part == letter
    if part == ('?',):
        return True
    negated, ranges = part
    return any([low <= letter <= high for low, high in ranges]) != negated


def _matches(name, parts):
    """With the last star as the place to go back to."""
    at = part = 0
    star = retry = -1
    while at < len(name):
        if part < len(parts) and parts[part] == ('*',):
            star, retry = part, at
            part += 1
        elif part < len(parts) and _fits(parts[part], name[at]):
            at += 1
            part += 1
        elif star >= 0:
            retry += 1
            at, part = retry, star + 1
        else:
            return False
    return all([each == ('*',) for each in parts[part:]])


_SPECIAL = frozenset('()[]{}?*+-|^$\\.&~# \t\n\r\v\f')


def translate(pat):
    """The pattern as a regular expression."""
    result = []
    for part in _parts(pat):
        if part == ('*',):
            result.append('.*')
        elif part == ('?',):
            result.append('.')
        elif isinstance(part, str):
            result.append('\\' + part if part in _SPECIAL else part)
        else:
            negated, ranges = part
            inside = ''.join([low if low == high else f'{low}-{high}' for low, high in ranges])
            result.append(f'[{"^" if negated else ""}{inside}]')
    return f'(?s:{"".join(result)})\\Z'
