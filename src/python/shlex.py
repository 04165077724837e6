"""Words of a command line, as a shell sees them."""

# Supported: split, join, quote, and the lexer that splits.

import re
from io import StringIO

__all__ = ['shlex', 'split', 'quote', 'join']

_unsafe = re.compile(r'[^\w@%+=:,./-]', re.ASCII)
_LETTERS = 'abcdefghijklmnopqrstuvwxyz'


class shlex:
    """Splits a text into words; as a shell does when it is `posix`."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            import sys
            instream = sys.stdin
        self.instream = StringIO(instream) if isinstance(instream, str) else instream
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters = '#'
        self.wordchars = _LETTERS + _LETTERS.upper() + '0123456789_'
        if posix:
            self.wordchars += ''.join([chr(code) for code in range(0xc0, 0x100) if code not in (0xd7, 0xf7)])
        self.whitespace = ' \t\r\n'
        self.whitespace_split = False
        self.quotes = '\'"'
        self.escape = '\\'
        self.escapedquotes = '"'
        self.lineno = 1
        self.debug = 0
        self.token = ''
        self.pushback = []
        self._chars = []
        self.punctuation_chars = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        if self.punctuation_chars:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join([char for char in self.wordchars if char not in self.punctuation_chars])

    def push_token(self, tok):
        self.pushback.insert(0, tok)

    def get_token(self):
        return self.pushback.pop(0) if self.pushback else self.read_token()

    def _next(self):
        char = self._chars.pop() if self._chars else self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def _is_word(self, char):
        return char in self.wordchars or char in self.quotes and self.posix or self.whitespace_split and char not in self.punctuation_chars

    def _quoted(self, quote):
        """What stands between quotes."""
        text = ''
        while True:
            char = self._next()
            if not char:
                raise ValueError('No closing quotation')
            if char == quote:
                return text
            if self.posix and char in self.escape and quote in self.escapedquotes:
                after = self._next()
                if not after:
                    raise ValueError('No escaped character')
                text += after if after in (char, quote) else char + after
            else:
                text += char

    def read_token(self):
        token, started = '', False
        while True:
            char = self._next()
            if not char:
                return token if started else self.eof
            if char in self.whitespace:
                if started:
                    return token
            elif char in self.commenters:
                self.instream.readline()
                self.lineno += 1
                if started and self.posix:
                    return token
            elif self.posix and char in self.escape:
                after = self._next()
                if not after:
                    raise ValueError('No escaped character')
                token += after
                started = True
            elif char in self.quotes and (self.posix or not started):
                text = self._quoted(char)
                started = True
                if self.posix:
                    token += text
                else:
                    token = char + text + char
                    if not self.whitespace_split:
                        return token
            elif char in self.punctuation_chars:
                if started:
                    self._chars.append(char)
                    return token
                token = char
                while (char := self._next()) and char in self.punctuation_chars:
                    token += char
                if char:
                    self._chars.append(char)
                return token
            elif self._is_word(char):
                token += char
                started = True
            elif started:
                self._chars.append(char)
                return token
            else:
                return char

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ''
    return list(lexer)


def join(split_command):
    return ' '.join([quote(arg) for arg in split_command])


def quote(s):
    if not s:
        return "''"
    if _unsafe.search(s) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
