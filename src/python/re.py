"""Regular expressions. Patterns and matches are in `_sre`, the engine is native."""

# Supported: regular expressions, in an engine of Lockstep's own that has CPython's rules and messages.

import _regex
import enum
from _sre import Match, Pattern, _new_pattern

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE',
           'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']

__version__ = '2.2.1'


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        value = self._value_
        names = [f're.{member._name_}' for member in type(self) if member._value_ & value]
        rest = value & ~0x1fe
        if value < 0 or not names and not rest:
            return 're.NOFLAG' if not value else f're.RegexFlag({value})'
        if rest:
            names.append(hex(rest))
        return '|'.join(names)

    __str__ = __repr__

    def __format__(self, spec):
        return format(self._value_, spec) if spec else str(self)


for _name, _member in RegexFlag.__members__.items():
    globals()[_name] = _member


class PatternError(Exception):
    """Raised for a pattern that cannot be understood; `pos` says where."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError

_cache = {}
_MAXCACHE = 512


def _compile(pattern, flags):
    if isinstance(flags, RegexFlag):
        flags = flags.value
    try:
        return _cache[type(pattern), pattern, flags]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    compiled = _parse(pattern, flags)
    if not flags & DEBUG:
        if len(_cache) >= _MAXCACHE:
            del _cache[next(iter(_cache))]
        _cache[type(pattern), pattern, flags] = compiled
    return compiled


def _parse(pattern, flags):
    first, second, third = _regex.compile(pattern, flags)
    if first == 'pattern':
        raise PatternError(second, pattern, third)
    if first == 'value':
        raise ValueError(second)
    if first == 'overflow':
        raise OverflowError(second)
    return _new_pattern(pattern, first, second, third)


def compile(pattern, flags=0):
    return _compile(pattern, flags)


def purge():
    _cache.clear()


def match(pattern, string, flags=0):
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return _compile(pattern, flags).finditer(string)


class _ZeroSentinel(int):
    pass


_zero = _ZeroSentinel()


def _from_positions(function, name, args, count, flags):
    """What stands in the places that only keywords should fill."""
    if args:
        if count is not _zero:
            raise TypeError(f"{function}() got multiple values for argument '{name}'")
        count, *args = args
        if args:
            if flags is not _zero:
                raise TypeError(f"{function}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                takes = 4 if function == 'split' else 5
                raise TypeError(f'{function}() takes from {takes - 2} to {takes} positional arguments '
                                f'but {takes + len(args)} were given')
        import warnings
        warnings.warn(f"'{name}' is passed as positional argument", DeprecationWarning, stacklevel=3)
    return count, flags


def sub(pattern, repl, string, *args, count=_zero, flags=_zero):
    if args:
        count, flags = _from_positions('sub', 'count', args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_zero, flags=_zero):
    if args:
        count, flags = _from_positions('subn', 'count', args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_zero, flags=_zero):
    if args:
        maxsplit, flags = _from_positions('split', 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


_SPECIAL = {ord(char): '\\' + char for char in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, 'latin1').translate(_SPECIAL).encode('latin1')


# --- Templates of replacements ------------------------------------------------------------------------------------------

_ESCAPES = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}
_OCTAL = '01234567'
_DIGITS = '0123456789'


def _compile_template(pattern, repl):
    """The literal pieces of a template and the numbers of its groups, in order."""
    if isinstance(repl, str):
        text = repl
    elif isinstance(repl, (bytes, bytearray)):
        text = str(repl, 'latin1')
    else:
        raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found")
    pieces = []
    literal = []
    i = 0

    def add_group(index, where):
        if index > pattern.groups:
            raise PatternError(f'invalid group reference {index}', repl, where)
        pieces.append(''.join(literal))
        literal.clear()
        pieces.append(index)

    while i < len(text):
        char = text[i]
        i += 1
        if char != '\\':
            literal.append(char)
            continue
        if i == len(text):
            raise PatternError('bad escape (end of pattern)', repl, i - 1)
        char = text[i]
        i += 1
        if char == 'g':
            name, after = _group_name(repl, text, i)
            add_group(_group_number(pattern, repl, name, i + 1), i + 1)
            i = after
        elif char in _DIGITS:
            digits = char
            while len(digits) < 3 and text[i:i + 1] and text[i] in (_OCTAL if char == '0' else _DIGITS):
                if char != '0' and len(digits) == 2 and not all([digit in _OCTAL for digit in digits + text[i]]):
                    break
                digits += text[i]
                i += 1
            if char == '0':
                literal.append(chr(int(digits, 8) & 0xff))
            elif len(digits) == 3:
                if int(digits, 8) > 0o377:
                    raise PatternError(f'octal escape value \\{digits} outside of range 0-0o377', repl, i - 4)
                literal.append(chr(int(digits, 8)))
            else:
                add_group(int(digits), i - len(digits))
        elif char in _ESCAPES:
            literal.append(_ESCAPES[char])
        elif char.isascii() and char.isalpha():
            raise PatternError(f'bad escape \\{char}', repl, i - 2)
        else:
            literal.append('\\' + char)
    pieces.append(''.join(literal))
    if text is not repl:
        pieces = [piece.encode('latin1') if isinstance(piece, str) else piece for piece in pieces]
    return [piece for piece in pieces if isinstance(piece, int) or piece]


def _group_name(repl, text, start):
    """The name in `<name>` at an index, and the index after it."""
    if text[start:start + 1] != '<':
        raise PatternError('missing <', repl, start)
    end = text.find('>', start)
    if end < 0:
        if start + 1 == len(text):
            raise PatternError('missing group name', repl, len(text))
        raise PatternError('missing >, unterminated name', repl, start + 1)
    if end == start + 1:
        raise PatternError('missing group name', repl, end)
    return text[start + 1:end], end + 1


def _group_number(pattern, repl, name, where):
    if name.isdecimal() and name.isascii():
        if int(name) >= 0x3fffffff:
            raise PatternError(f'invalid group reference {int(name)}', repl, where)
        return int(name)
    if not name.isidentifier() or not isinstance(repl, str) and not name.isascii():
        shown = repr(name) if isinstance(repl, str) else ascii(name)
        raise PatternError(f'bad character in group name {shown}', repl, where)
    try:
        return pattern.groupindex[name]
    except KeyError:
        raise IndexError(f'unknown group name {name!r}') from None


class Scanner:
    """Takes a text apart by a lexicon of (pattern, action)."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        patterns = [compile(phrase, flags) for phrase, action in lexicon]
        self._patterns = patterns
        self.scanner = patterns

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, (phrase, action) in zip(self._patterns, self.lexicon):
                self.match = pattern.match(string, at)
                if self.match:
                    break
            else:
                break
            end = self.match.end()
            if end == at:
                break
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                result.append(action)
            at = end
        return result, string[at:]
