"""Patterns and matches: what CPython has in C. The engine is native (`_regex`)."""

import _regex
from types import GenericAlias, MappingProxyType

_MATCH = 0
_SEARCH = 1
_WHOLE = 2
_MAXSIZE = 0x3fffffff
_NAMES = {2: 're.IGNORECASE', 4: 're.LOCALE', 8: 're.MULTILINE', 16: 're.DOTALL', 32: 're.UNICODE', 64: 're.VERBOSE',
          128: 're.DEBUG', 256: 're.ASCII'}


def _index(value):
    return value if type(value) is int else value.__index__()


def _place(value):
    """A position as the engine takes it."""
    value = _index(value)
    return 0 if value < 0 else _MAXSIZE if value > _MAXSIZE else value


def _new_pattern(pattern, flags, groups, names):
    self = object.__new__(Pattern)
    put = object.__setattr__
    put(self, 'pattern', pattern)
    put(self, 'flags', flags)
    put(self, 'groups', groups)
    put(self, 'groupindex', MappingProxyType(dict(names)))
    put(self, '_templates', {})
    return self


class Pattern:
    __module__ = 're'
    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_templates')

    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Pattern' instances")

    def __init_subclass__(cls):
        raise TypeError("type 're.Pattern' is not an acceptable base type")

    def __setattr__(self, name, value):
        if name in ('pattern', 'flags', 'groups'):
            raise AttributeError('readonly attribute')
        if name == 'groupindex':
            raise AttributeError("attribute 'groupindex' of 're.Pattern' objects is not writable")
        raise AttributeError(f"'re.Pattern' object has no attribute '{name}'")

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str) and flags & 0x120 == 0x20:
            flags &= ~0x20
        names = [_NAMES[1 << bit] for bit in range(1, 9) if flags & 1 << bit]
        rest = flags & ~0x1fe
        if rest:
            names.append(hex(rest))
        text = repr(self.pattern)[:200]
        return f're.compile({text}, {"|".join(names)})' if names else f're.compile({text})'

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self is other or self.flags == other.flags and type(self.pattern) is type(other.pattern)
                and self.pattern == other.pattern)

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        import re
        return re._compile, (self.pattern, self.flags)

    def _subject(self, string):
        """What is searched, once it is known to fit the pattern."""
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
            return string
        if isinstance(string, (bytes, bytearray)):
            subject = string
        else:
            try:
                subject = bytes(memoryview(string))
            except (TypeError, NameError):
                raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'") from None
        if isinstance(self.pattern, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')
        return subject

    def _find(self, string, pos, endpos, how):
        subject = self._subject(string)
        places = _regex.find(self.pattern, self.flags, subject, _place(pos), _place(endpos), how, 0)
        if places is None:
            return None
        return _new_match(self, string, subject, places, pos, endpos)

    def match(self, string, pos=0, endpos=_MAXSIZE):
        return self._find(string, pos, endpos, _MATCH)

    def search(self, string, pos=0, endpos=_MAXSIZE):
        return self._find(string, pos, endpos, _SEARCH)

    def fullmatch(self, string, pos=0, endpos=_MAXSIZE):
        return self._find(string, pos, endpos, _WHOLE)

    def _all(self, subject, pos, endpos, limit):
        return _regex.find_all(self.pattern, self.flags, subject, _place(pos), _place(endpos), limit)

    def findall(self, string, pos=0, endpos=_MAXSIZE):
        subject = self._subject(string)
        found = self._all(subject, pos, endpos, 0)
        groups = self.groups
        if isinstance(subject, bytearray):
            subject = bytes(subject)
        if not groups:
            return [subject[places[0]:places[1]] for places in found]
        empty = subject[:0]
        result = []
        for places in found:
            parts = [subject[places[2 * i]:places[2 * i + 1]] if places[2 * i] >= 0 else empty
                     for i in range(1, groups + 1)]
            result.append(parts[0] if groups == 1 else tuple(parts))
        return result

    def finditer(self, string, pos=0, endpos=_MAXSIZE):
        self._subject(string)
        return _matches(SREScanner._of(self, string, pos, endpos))

    def scanner(self, string, pos=0, endpos=_MAXSIZE):
        self._subject(string)
        return SREScanner._of(self, string, pos, endpos)

    def split(self, string, maxsplit=0):
        subject = self._subject(string)
        if isinstance(subject, bytearray):
            subject = bytes(subject)
        parts = []
        end = 0
        for places in self._all(subject, 0, _MAXSIZE, max(0, _index(maxsplit))) if maxsplit >= 0 else ():
            parts.append(subject[end:places[0]])
            for i in range(1, self.groups + 1):
                parts.append(subject[places[2 * i]:places[2 * i + 1]] if places[2 * i] >= 0 else None)
            end = places[1]
        parts.append(subject[end:])
        return parts

    def sub(self, repl, string, count=0):
        return self._subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        return self._subn(repl, string, count)

    def _subn(self, repl, string, count):
        subject = self._subject(string)
        template = None
        if not callable(repl):
            template = self._template(repl)
        if isinstance(subject, bytearray):
            subject = bytes(subject)
        found = self._all(subject, 0, _MAXSIZE, _index(count)) if count >= 0 else []
        if not found:
            return string, 0
        parts = []
        end = 0
        for places in found:
            if end < places[0]:
                parts.append(subject[end:places[0]])
            if template is None:
                item = repl(_new_match(self, string, subject, places, 0, _MAXSIZE))
                if item is not None:
                    parts.append(item)
            else:
                for piece in template:
                    if type(piece) is not int:
                        parts.append(piece)
                    elif places[2 * piece] >= 0:
                        parts.append(subject[places[2 * piece]:places[2 * piece + 1]])
            end = places[1]
        if end < len(subject):
            parts.append(subject[end:])
        return subject[:0].join(parts), len(found)

    def _template(self, repl):
        """What a template is made of: literal pieces, and numbers of groups."""
        known = self._templates.get((type(repl), repl)) if isinstance(repl, (str, bytes)) else None
        if known is None:
            if isinstance(repl, (str, bytes)) and ('\\' if isinstance(repl, str) else b'\\') not in repl:
                known = [repl]
            else:
                import re
                known = re._compile_template(self, repl)
            if isinstance(repl, (str, bytes)):
                if len(self._templates) > 100:
                    self._templates.clear()
                self._templates[type(repl), repl] = known
        return known


class SREScanner:
    """Finds one match after the other."""

    __module__ = '_sre'
    __qualname__ = 'SRE_Scanner'

    @classmethod
    def _of(cls, pattern, string, pos, endpos):
        self = object.__new__(cls)
        self.pattern = pattern
        self._string = string
        self._at = _place(pos)
        self._pos = pos
        self._end = endpos
        self._not_empty = 0
        return self

    def _next(self, how):
        if self._at is None:
            return None
        pattern = self.pattern
        subject = pattern._subject(self._string)
        places = _regex.find(pattern.pattern, pattern.flags, subject, self._at, _place(self._end), how,
                             self._not_empty)
        if places is None:
            self._at = None
            return None
        self._not_empty = 1 if places[1] == places[0] else 0
        self._at = places[1]
        return _new_match(pattern, self._string, subject, places, self._pos, self._end)

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


SREScanner.__name__ = 'SRE_Scanner'


def _matches(scanner):
    while (match := scanner.search()) is not None:
        yield match


def _new_match(pattern, string, subject, places, pos, endpos):
    self = object.__new__(Match)
    put = object.__setattr__
    put(self, 're', pattern)
    put(self, 'string', string)
    put(self, '_subject', subject)
    put(self, '_places', places)
    length = len(subject)
    put(self, 'pos', min(max(_index(pos), 0), length))
    put(self, 'endpos', min(max(_index(endpos), 0), length))
    return self


class Match:
    __module__ = 're'
    __slots__ = ('re', 'string', 'pos', 'endpos', '_subject', '_places')

    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 're.Match' instances")

    def __setattr__(self, name, value):
        if name in ('re', 'string', 'pos', 'endpos'):
            raise AttributeError('readonly attribute')
        if hasattr(type(self), name):
            raise AttributeError(f"attribute '{name}' of 're.Match' objects is not writable")
        raise AttributeError(f"'re.Match' object has no attribute '{name}'")

    @property
    def lastindex(self):
        return self._places[-1] or None

    @property
    def lastgroup(self):
        last = self._places[-1]
        if last:
            for name, index in self.re.groupindex.items():
                if index == last:
                    return name
        return None

    @property
    def regs(self):
        places = self._places
        return tuple([(places[i], places[i + 1]) for i in range(0, len(places) - 1, 2)])

    def _number(self, group):
        """The number of a group that is given by number or name."""
        if hasattr(type(group), '__index__'):
            index = _index(group)
        else:
            try:
                index = self.re.groupindex.get(group, -1)
            except TypeError:
                index = -1
        if not 0 <= index <= self.re.groups:
            raise IndexError('no such group')
        return index

    def _text(self, index, default=None):
        places = self._places
        start = places[2 * index]
        if start < 0:
            return default
        text = self._subject[start:places[2 * index + 1]]
        return bytes(text) if isinstance(text, bytearray) else text

    def group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(index, default) for name, index in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[2 * self._number(group)]

    def end(self, group=0, /):
        return self._places[2 * self._number(group) + 1]

    def span(self, group=0, /):
        index = 2 * self._number(group)
        return self._places[index], self._places[index + 1]

    def expand(self, template):
        parts = []
        for piece in self.re._template(template):
            if type(piece) is int:
                text = self._text(piece)
                if text is not None:
                    parts.append(text)
            else:
                parts.append(piece)
        return self._subject[:0].join(parts)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self._text(0)!r}>'
