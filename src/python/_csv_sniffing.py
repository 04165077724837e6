"""How csv.Sniffer finds the delimiter of a sample: by what stands beside quotes, or by how regularly characters come."""

import re

# A quoted field between two delimiters, at the start of a line, at its end, alone.
_QUOTED = (r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?P=delim)',
           r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?P<delim>[^\w\n"\'])(?P<space> ?)',
           r'(?P<delim>[^\w\n"\'])(?P<space> ?)(?P<quote>["\']).*?(?P=quote)(?:$|\n)',
           r'(?:^|\n)(?P<quote>["\']).*?(?P=quote)(?:$|\n)')


def by_quotes(sample, delimiters):
    """The quote, whether it is doubled, the delimiter and whether a space follows it; empty where there are no quotes."""
    found = []
    for pattern in _QUOTED:
        found = list(re.compile(pattern, re.DOTALL | re.MULTILINE).finditer(sample))
        if found:
            break
    if not found:
        return '', False, None, False
    quotes, delims, spaces = {}, {}, 0
    for match in found:
        groups = match.groupdict()
        quotes[groups['quote']] = quotes.get(groups['quote'], 0) + 1
        delim = groups.get('delim')
        if delim and (delimiters is None or delim in delimiters):
            delims[delim] = delims.get(delim, 0) + 1
        spaces += bool(groups.get('space'))
    quote = max(quotes, key=quotes.get)
    if not delims:
        return quote, False, '', False
    delim = max(delims, key=delims.get)
    spaced = delims[delim] == spaces
    if delim == '\n':
        delim = ''
    edge = r'((' + re.escape(delim) + r')|^)\W*' + quote + r'[^' + re.escape(delim) + r'\n]*' + quote
    edge += r'[^' + re.escape(delim) + r'\n]*' + quote + r'\W*((' + re.escape(delim) + r')|$)'
    return quote, bool(re.search(edge, sample, re.MULTILINE)), delim, spaced


def _modes(lines):
    """Of each ASCII character how often it is in most lines, and in how many lines that is so, less those where it is not."""
    modes = {}
    for code in range(127):
        char = chr(code)
        counts = {}
        for line in lines:
            count = line.count(char)
            counts[count] = counts.get(count, 0) + 1
        if set(counts) == {0}:
            continue
        mode = max(counts, key=counts.get)
        modes[char] = mode, 2 * counts[mode] - sum(counts.values()) if len(counts) > 1 else counts[mode]
    return modes


def by_frequency(sample, delimiters, preferred):
    """The character that comes equally often in most lines, and whether a space follows it."""
    lines = [line for line in sample.split('\n') if line]
    seen, delims = [], {}
    for start in range(0, len(lines), 10):
        seen += lines[start:start + 10]
        total = float(min(len(seen), start + 10))
        modes = _modes(seen)
        consistency = 1.0
        while not delims and consistency >= 0.9:
            for char, (mode, lines_with) in modes.items():
                if mode > 0 and lines_with > 0 and lines_with / total >= consistency:
                    if delimiters is None or char in delimiters:
                        delims[char] = mode, lines_with
            consistency -= 0.01
        if len(delims) == 1:
            return _with_space(lines, list(delims)[0])
    if not delims:
        return '', False
    for char in preferred:
        if char in delims:
            return _with_space(lines, char)
    return _with_space(lines, max(delims, key=lambda char: (delims[char], char)))


def _with_space(lines, delim):
    return delim, lines[0].count(delim) == lines[0].count(delim + ' ')
