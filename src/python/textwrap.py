"""Paragraphs broken into lines, and margins taken off and put on."""

# Supported: paragraphs broken into lines.

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = '\t\n\x0b\x0c\r '


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def fill(self, text):
        return '\n'.join(self.wrap(text))

    def wrap(self, text):
        """The lines of a paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            _fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for character in _whitespace:
                text = text.replace(character, ' ')
        return text

    def _split(self, text):
        """What a line may be broken between: words, or their parts at hyphens and dashes, and the spaces."""
        chunks = []
        begin = 0
        while begin < len(text):
            space = text[begin] in _whitespace
            end = begin + 1
            while end < len(text) and (text[end] in _whitespace) is space:
                end += 1
            word = text[begin:end]
            chunks += _parts(word) if self.break_on_hyphens and not space else [word]
            begin = end
        return chunks

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        # The next one last.
        waiting = chunks[::-1]
        while waiting:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not waiting[-1].strip():
                waiting.pop()
            line = []
            room = width
            while waiting and len(waiting[-1]) <= room:
                line.append(waiting.pop())
                room -= len(line[-1])
            if waiting and len(waiting[-1]) > width:
                self._handle_long_word(waiting, line, width - room, width)
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            nothing_left = not waiting or self.drop_whitespace and len(waiting) == 1 and not waiting[0].strip()
            fits = sum([len(chunk) for chunk in line]) <= width
            if self.max_lines is None or len(lines) + 1 < self.max_lines or nothing_left and fits:
                lines.append(indent + ''.join(line))
            else:
                self._end(lines, line, indent, width)
                break
        return lines

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """A word that fits on no line."""
        room = width - cur_len if width >= 1 else 1
        if self.break_long_words:
            word = reversed_chunks[-1]
            end = room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind('-', 0, room)
                if hyphen > 0 and word[:hyphen].strip('-'):
                    end = hyphen + 1
            cur_line.append(word[:end])
            reversed_chunks[-1] = word[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _end(self, lines, line, indent, width):
        """The last line that is wanted, with the placeholder for what is left out."""
        while line:
            if line[-1].strip() and sum([len(chunk) for chunk in line]) + len(self.placeholder) <= width:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


def _is_word(character):
    return character.isalnum() or character == '_'


def _is_letter(character):
    return _is_word(character) and not character.isdecimal()


def _ends_word(character):
    return _is_word(character) or character in '!"\'&.,?'


def _dashes(word, at):
    """How long the dash is that begins there and has a word after it; 0: none."""
    end = at
    while end < len(word) and word[end] == '-':
        end += 1
    return end - at if end - at >= 2 and end < len(word) and _is_word(word[end]) else 0


def _breaks_at_hyphen(word, end):
    """May the word be broken there, after a hyphen?"""
    before, after = word[:end], word[end:]
    if before[-1] != '-' or len(before) < 3 or not after or not _is_letter(after[0]):
        return False
    if not (len(after) > 1 and _is_letter(after[1]) or len(after) > 2 and after[1] == '-' and _is_letter(after[2])):
        return False
    if _is_letter(before[-2]) and _is_letter(before[-3]):
        return True
    return len(before) > 3 and _is_letter(before[-4]) and before[-3] == '-' and _ends_word(before[-2])


def _parts(word):
    """A word, broken after hyphens between letters and around dashes."""
    parts = []
    begin = 0
    while begin < len(word):
        dash = _dashes(word, begin) if begin > 0 and _ends_word(word[begin - 1]) else 0
        end = begin + (dash or 1)
        if not dash:
            while end < len(word):
                if end >= begin + 2 and _breaks_at_hyphen(word, end):
                    break
                if _ends_word(word[end - 1]) and _dashes(word, end):
                    break
                end += 1
        parts.append(word[begin:end])
        begin = end
    return parts


def _fix_sentence_endings(chunks):
    """Two spaces after a sentence."""
    i = 0
    while i < len(chunks) - 1:
        word = chunks[i]
        stripped = word[:-1] if word[-1:] in ('"', "'") else word
        if chunks[i + 1] == ' ' and stripped[-1:] in ('.', '!', '?') and len(stripped) > 1 \
                and 'a' <= stripped[-2] <= 'z':
            chunks[i + 1] = '  '
            i += 1
        i += 1


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """The text on one line, its spaces collapsed, with a placeholder for what does not fit."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Takes off what all lines begin with of spaces and tabs. Lines of nothing else become empty."""
    lines = ['' if line and not line.strip(' \t') else line for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Puts a prefix before the lines that the predicate wants, or before those that are not blank."""
    wanted = predicate or (lambda line: not line.isspace())
    return ''.join([prefix + line if wanted(line) else line for line in text.splitlines(True)])
