"""Differences of sequences: matching blocks, and texts that tell what differs.

The matches are those of Ratcliff and Obershelp ("gestalt pattern matching"): the longest block that is in both, and so on to its
left and its right.
"""

# Supported: matching blocks, and texts that tell what differs.

import collections
import types

__all__ = [
    'get_close_matches', 'ndiff', 'restore', 'SequenceMatcher', 'Differ', 'IS_CHARACTER_JUNK', 'IS_LINE_JUNK',
    'context_diff', 'unified_diff', 'diff_bytes', 'Match',
]

Match = collections.namedtuple('Match', 'a b size')


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares two sequences of hashable items. What is known of the second one is kept while the first one changes."""

    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is not self.b:
            self.b = b
            self.matching_blocks = self.opcodes = None
            self.fullbcount = None
            self._index()

    def _index(self):
        """Notes where each item of the second sequence is, apart from junk and from items that are all over it."""
        positions = {}
        for at, item in enumerate(self.b):
            positions.setdefault(item, []).append(at)
        self.b2j = positions
        self.bjunk = {item for item in positions if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del positions[item]
        self.bpopular = set()
        length = len(self.b)
        if self.autojunk and length >= 200:
            most = length // 100 + 1
            self.bpopular = {item for item, places in positions.items() if len(places) > most}
            for item in self.bpopular:
                del positions[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        at_a, at_b, size = alo, blo, 0
        # How long the match is that ends at the item before and at each position of b.
        lengths = {}
        positions = self.b2j
        for i in range(alo, ahi):
            longer = {}
            for j in positions.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                length = longer[j] = lengths.get(j - 1, 0) + 1
                if length > size:
                    at_a, at_b, size = i - length + 1, j - length + 1, length
            lengths = longer
        # Popular items may be beside it, and then junk.
        for wanted in (False, True):
            while at_a > alo and at_b > blo and (b[at_b - 1] in junk) is wanted and a[at_a - 1] == b[at_b - 1]:
                at_a, at_b, size = at_a - 1, at_b - 1, size + 1
            while at_a + size < ahi and at_b + size < bhi and (b[at_b + size] in junk) is wanted \
                    and a[at_a + size] == b[at_b + size]:
                size += 1
        return Match(at_a, at_b, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        found = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if not size:
                continue
            found.append(match)
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                waiting.append((i + size, ahi, j + size, bhi))
        found.sort()
        # Blocks that touch are one.
        joined = []
        for i, j, size in found:
            if joined and joined[-1].a + joined[-1].size == i and joined[-1].b + joined[-1].size == j:
                joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
            else:
                joined.append(Match(i, j, size))
        joined.append(Match(len(self.a), len(self.b), 0))
        self.matching_blocks = joined
        return joined

    def get_opcodes(self):
        """How to make the second sequence of the first one."""
        if self.opcodes is None:
            self.opcodes = codes = []
            i = j = 0
            for at_a, at_b, size in self.get_matching_blocks():
                if i < at_a or j < at_b:
                    tag = 'insert' if i == at_a else 'delete' if j == at_b else 'replace'
                    codes.append((tag, i, at_a, j, at_b))
                i, j = at_a + size, at_b + size
                if size:
                    codes.append(('equal', at_a, i, at_b, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """The changes, those that are near each other together, each group with up to n equal items around it."""
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            _, i1, i2, j1, j2 = codes[0]
            codes[0] = 'equal', max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            _, i1, i2, j1, j2 = codes[-1]
            codes[-1] = 'equal', i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        matches = sum([block.size for block in self.get_matching_blocks()])
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """At least `ratio()`: the items that both have, in whatever order."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for item in self.b:
                self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item)
            if count is None:
                count = self.fullbcount.get(item, 0)
            left[item] = count - 1
            if count > 0:
                matches += 1
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """At least `quick_ratio()`: only the lengths."""
        lengths = len(self.a), len(self.b)
        return _ratio(min(lengths), sum(lengths))

    __class_getitem__ = classmethod(types.GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The best of those that are like the word, the most alike first."""
    if not n > 0:
        raise ValueError(f'n must be > 0: {n!r}')
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f'cutoff must be in [0.0, 1.0]: {cutoff!r}')
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for each in possibilities:
        matcher.set_seq1(each)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), each))
    import heapq
    return [each for _, each in heapq.nlargest(n, found)]


# Differences line by line

class Differ:
    """Lines marked `- ` (only in the first text), `+ ` (only in the second), `  ` (in both), and `? ` (what differs in a line)."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._similar(a, alo, ahi, b, blo, bhi)
            elif tag == 'equal':
                yield from _marked(' ', a, alo, ahi)
            else:
                yield from _marked('-', a, alo, ahi)
                yield from _marked('+', b, blo, bhi)

    def _similar(self, a, alo, ahi, b, blo, bhi):
        """Lines of which some may only have changed a little: those two that are most alike are told together."""
        if alo == ahi or blo == bhi:
            yield from _marked('-', a, alo, ahi)
            yield from _marked('+', b, blo, bhi)
            return
        at_a, at_b, identical = self._most_alike(a, alo, ahi, b, blo, bhi)
        if at_a is None:
            # The shorter block first, which reads better.
            blocks = [_marked('-', a, alo, ahi), _marked('+', b, blo, bhi)]
            for block in reversed(blocks) if bhi - blo < ahi - alo else blocks:
                yield from block
            return
        yield from self._similar(a, alo, at_a, b, blo, at_b)
        if identical:
            yield '  ' + a[at_a]
        else:
            yield from self._changed_line(a[at_a], b[at_b])
        yield from self._similar(a, at_a + 1, ahi, b, at_b + 1, bhi)

    def _most_alike(self, a, alo, ahi, b, blo, bhi):
        """Where the two lines are that are most alike, if they are enough; else where equal ones are (junk, to the matcher)."""
        best = 0.74
        found = None
        equal = None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    equal = equal or (i, j, True)
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best = matcher.ratio()
                    found = i, j, False
        if best < 0.75:
            return equal or (None, None, False)
        return found

    def _changed_line(self, before, after):
        marks_before = marks_after = ''
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, before, after).get_opcodes():
            marks_before += {'replace': '^', 'delete': '-', 'insert': '', 'equal': ' '}[tag] * (i2 - i1)
            marks_after += {'replace': '^', 'delete': '', 'insert': '+', 'equal': ' '}[tag] * (j2 - j1)
        for sign, line, marks in (('-', before, marks_before), ('+', after, marks_after)):
            yield f'{sign} {line}'
            # Tabs stay, so that the marks stand below what they mark.
            kept = [space if mark == ' ' and space.isspace() else mark for space, mark in zip(line, marks)]
            shown = ''.join(kept).rstrip()
            if shown:
                yield f'? {shown}\n'


def _marked(sign, lines, begin, end):
    return [f'{sign} {lines[i]}' for i in range(begin, end)]


def IS_LINE_JUNK(line, pat=None):
    """Empty but for a `#`."""
    if pat is not None:
        return pat(line) is not None
    return line.strip() in ('', '#')


def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """One of the two texts that a delta tells of."""
    try:
        sign = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}') from None
    for line in delta:
        if line[:2] in ('  ', sign):
            yield line[2:]


# Formats of other tools

def _check_types(a, b, *args):
    if a and not isinstance(a[0], str):
        raise TypeError(f'lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})')
    if b and not isinstance(b[0], str):
        raise TypeError(f'lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})')
    if isinstance(a, str):
        raise TypeError('input must be a sequence of strings, not str')
    if isinstance(b, str):
        raise TypeError('input must be a sequence of strings, not str')
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError(f'all arguments must be str, not: {arg!r}')


def _file_line(sign, name, date, end):
    return f'{sign} {name}\t{date}{end}' if date else f'{sign} {name}{end}'


def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield _file_line('---', fromfile, fromfiledate, lineterm)
            yield _file_line('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f'@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
            else:
                for line in a[i1:i2]:
                    yield '-' + line
                for line in b[j1:j2]:
                    yield '+' + line


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return f'{start + 1}'
    # An empty range begins at the line before it.
    return f'{start + 1 if length else start},{length}'


def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield _file_line('***', fromfile, fromfiledate, lineterm)
            yield _file_line('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f'***************{lineterm}'
        for lines, stars, begin, end, left_out in (
            (a, '***', 1, 2, 'insert'), (b, '---', 3, 4, 'delete'),
        ):
            yield f'{stars} {_context_range(first[begin], last[end])} {stars[0] * 4}{lineterm}'
            if any([code[0] not in ('equal', left_out) for code in group]):
                for code in group:
                    if code[0] != left_out:
                        for line in lines[code[begin]:code[end]]:
                            yield signs[code[0]] + line


def _context_range(start, stop):
    length = stop - start
    begin = start + 1 if length else start
    return f'{begin}' if length <= 1 else f'{begin},{begin + length - 1}'


def diff_bytes(dfunc, a, b, fromfile=b'', tofile=b'', fromfiledate=b'', tofiledate=b'', n=3, lineterm=b'\n'):
    """Compares lines of bytes with a function for lines of text."""
    def text(value):
        try:
            return value.decode('ascii', 'surrogateescape')
        except AttributeError as error:
            raise TypeError(f'all arguments must be bytes, not {type(value).__name__} ({value!r})') from error

    lines = dfunc([text(line) for line in a], [text(line) for line in b], text(fromfile), text(tofile),
                  text(fromfiledate), text(tofiledate), n, text(lineterm))
    for line in lines:
        yield line.encode('ascii', 'surrogateescape')
