"""Text over a buffered stream of bytes."""

import _byte_order_marks
from _stream_base import TextIOBase, UnsupportedOperation

_CHUNK = 8192
_NEWLINES = {1: '\r', 2: '\n', 3: ('\r', '\n'), 4: '\r\n', 5: ('\r', '\r\n'), 6: ('\n', '\r\n'),
             7: ('\r', '\n', '\r\n')}


class TextIOWrapper(TextIOBase):
    _CHUNK_SIZE = _CHUNK

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f'illegal newline type: {type(newline)!r}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline}')
        if encoding is not None and encoding != 'locale':
            if not isinstance(encoding, str):
                raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
            ''.encode(encoding)
        self.buffer = buffer
        self.encoding = 'UTF-8' if encoding in (None, 'locale') else encoding
        # Where the bytes begin with a mark: which may be, and what is between the text and the bytes behind it, None before it.
        self._marks = _byte_order_marks.marks(self.encoding)
        self._codec = None if self._marks else self.encoding
        self._mark_size = 0
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._newline = newline
        self._seen = 0
        self._telling = True
        # What has been read: the bytes, what they are decoded, and how much of that the program has.
        self._chunk = b''
        self._text = ''
        self._used = 0
        # The end of the bytes that is no whole character, and a carriage return that may be half of a line's end.
        self._rest = b''
        self._return = ''
        self._written = []
        self._written_size = 0

    def _attached(self):
        if self.buffer is None:
            raise ValueError('underlying buffer has been detached')
        return self.buffer

    @property
    def closed(self):
        return self._attached().closed

    @property
    def name(self):
        return self._attached().name

    @property
    def newlines(self):
        return _NEWLINES.get(self._seen)

    def readable(self):
        return self._attached().readable()

    def writable(self):
        return self._attached().writable()

    def seekable(self):
        return self._attached().seekable()

    def fileno(self):
        return self._attached().fileno()

    def isatty(self):
        return self._attached().isatty()

    # Reading

    def _before_reading(self):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if self._written:
            self._hand_over()

    def _forget(self):
        self._chunk = self._rest = b''
        self._text = self._return = ''
        self._used = 0

    def _fetch(self):
        """Decodes what comes next; False at the end."""
        data = self.buffer.read1(_CHUNK)
        self._accept(data, not data)
        return bool(data)

    def _accept(self, data, final):
        begins = self._codec is None
        text = self._translate(self._return + self._decode(data, final), final)
        if self._used < len(self._text):
            self._chunk += data
            self._text += text
        else:
            self._chunk = self._rest_before + data
            self._text = text
            if not begins:
                self._mark_size = 0
            self._used = 0

    def _translate(self, text, final):
        if self._newline is not None:
            if self._newline == '':
                self._see(text)
            return text
        self._return = '\r' if not final and text.endswith('\r') else ''
        if self._return:
            text = text[:-1]
        if '\r' not in text:
            if '\n' in text:
                self._seen |= 2
            return text
        self._see(text)
        return text.replace('\r\n', '\n').replace('\r', '\n')

    def _see(self, text):
        """Which ends of lines there are."""
        pairs = text.count('\r\n')
        self._seen |= (4 if pairs else 0) | (1 if text.count('\r') > pairs else 0) | (2 if text.count('\n') > pairs else 0)

    def _decode(self, data, final):
        """Decodes bytes that may end in the middle of a character, which is kept."""
        self._rest_before = self._rest + self._return.encode(self._codec) if self._return else self._rest
        data = self._rest + data
        if self._codec is None:
            found = _byte_order_marks.find(self._marks, data, final)
            if found is None:
                self._rest = data
                return ''
            mark, self._codec = found
            self._mark_size = len(mark)
            data = data[len(mark):]
        for cut in range(0 if final else min(4, len(data) + 1)):
            whole = data[:len(data) - cut]
            try:
                text = whole.decode(self._codec, 'strict')
            except UnicodeDecodeError:
                continue
            self._rest = data[len(whole):]
            return text
        self._rest = b''
        return data.decode(self._codec, self.errors)

    def _take(self, end):
        text = self._text[self._used:end]
        self._used = min(end, len(self._text))
        return text

    def read(self, size=-1, /):
        self._before_reading()
        if size is None or size < 0:
            parts = [self._take(len(self._text))]
            self._accept(self.buffer.read() or b'', True)
            parts.append(self._take(len(self._text)))
            self._telling = True
            return ''.join(parts)
        more = True
        while more and len(self._text) - self._used < size:
            more = self._fetch()
        return self._take(self._used + size)

    def readline(self, size=-1, /):
        self._before_reading()
        return self._line(-1 if size is None else size)

    def _line(self, size):
        looked = self._used
        while True:
            end = self._line_end(looked)
            if 0 <= size <= (end or len(self._text)) - self._used:
                end = self._used + size
                return self._take(end)
            if end:
                return self._take(end)
            looked = max(0, len(self._text) - 1 - self._used)
            more = self._fetch()
            looked += self._used
            if not more:
                return self._take(self._line_end(looked) or len(self._text))

    def _line_end(self, start):
        """Where the first line ends, 0 where it does not yet."""
        if self._newline == '':
            ends = [at + 1 for at in (self._text.find(mark, start) for mark in '\n\r') if at >= 0]
            end = min(ends, default=0)
            if end and self._text[end - 1] == '\r':
                if end == len(self._text) and self._fetch_more():
                    return self._line_end(start)
                return end + self._text.startswith('\n', end)
            return end
        mark = self._newline or '\n'
        at = self._text.find(mark, start)
        return 0 if at < 0 else at + len(mark)

    def _fetch_more(self):
        """More behind a carriage return, which may be half of a line's end."""
        length = len(self._text)
        return self._fetch() and len(self._text) > length

    def __next__(self):
        self._telling = False
        if self._written:
            self._hand_over()
        end = self._text.find('\n', self._used) + 1 if not self._newline and self._newline != '' else 0
        if end:
            line = self._text[self._used:end]
            self._used = end
            return line
        self._before_reading()
        line = self._line(-1)
        if not line:
            self._telling = True
            raise StopIteration
        return line

    # Where it stands: cookies are positions in bytes

    def tell(self):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')
        if not self.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if not self._telling:
            raise OSError('telling position disabled by next() call')
        self.flush()
        position = self.buffer.tell()
        if not self._chunk:
            return position
        return position - len(self._chunk) + self._length_in_bytes()

    def _length_in_bytes(self):
        """How many of the bytes that were read make up the text that the program has."""
        used = self._text[:self._used]
        mark = self._mark_size
        if self._used == len(self._text):
            return len(self._chunk) - len(self._rest) - len(self._return.encode(self._codec or 'utf-8'))
        if self._newline is not None or b'\r' not in self._chunk:
            if self.errors == 'strict':
                return mark + len(used.encode(self._codec))
        count = 0
        while len(self._plain(self._chunk[mark:count])) < self._used or self._is_inside(count):
            count += 1
        return count

    def _plain(self, data):
        text = data.decode(self._codec, 'ignore' if self.errors == 'strict' else self.errors)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._newline is None else text

    def _is_inside(self, count):
        """Would the bytes so far end in the middle of a line's end?"""
        return self._newline is None and self._chunk[count - 1:count + 1] == b'\r\n'

    def seek(self, cookie, whence=0, /):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')
        if not self.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie = self.tell()
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')
        elif cookie < 0:
            raise ValueError(f'negative seek position {cookie}')
        self.flush()
        self._telling = True
        position = self.buffer.seek(0, 2) if whence == 2 else self.buffer.seek(cookie)
        self._forget()
        self._mark_size = 0
        if self._marks and position == 0:
            self._codec = None
        return position

    # Writing

    def write(self, text, /):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        ends_line = self.line_buffering and ('\n' in text or '\r' in text)
        length = len(text)
        if self._newline in ('\r', '\r\n'):
            text = text.replace('\n', self._newline)
        if self._chunk and self.seekable():
            # In a file for both this goes behind all that was read ahead.
            self._forget()
        if self._codec is None:
            text = self._begin(text)
        data = text.encode(self._codec, self.errors)
        if self._written and self._written_size + len(data) > _CHUNK:
            self._hand_over()
        self._written.append(data)
        self._written_size += len(data)
        if self._written_size >= _CHUNK or self.write_through or ends_line:
            self._hand_over()
        if ends_line:
            self.buffer.flush()
        return length

    def _begin(self, text):
        """Text behind the mark that it needs where it is the first."""
        self._codec = self._marks[0][1]
        return text if self.seekable() and self.buffer.tell() else '\ufeff' + text

    def _hand_over(self):
        if self._written:
            data = b''.join(self._written)
            self._written = []
            self._written_size = 0
            self.buffer.write(data)

    def flush(self):
        if self._attached().closed:
            raise ValueError('I/O operation on closed file.')
        self._telling = True
        if self._written:
            self._hand_over()
        self.buffer.flush()

    def truncate(self, size=None, /):
        self.flush()
        return self.buffer.truncate(self.tell() if size is None else size)

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        self._attached()
        self.flush()
        buffer = self.buffer
        self.buffer = None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=False, line_buffering=None, write_through=None):
        if self._chunk and (encoding is not None or errors is not None or newline is not False):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        self.flush()
        if encoding is not None:
            ''.encode(encoding)
            self.encoding = encoding
            self.errors = errors or 'strict'
            self._marks = _byte_order_marks.marks(encoding)
            self._codec = None if self._marks else encoding
        elif errors is not None:
            self.errors = errors
        if newline is not False:
            self._newline = newline
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)

    def __repr__(self):
        if self.buffer is None:
            return f'<_io.TextIOWrapper encoding={self.encoding!r}>'
        kind = type(self)
        shown = f'{kind.__module__}.{kind.__qualname__}'
        name = f' name={self.name!r}' if hasattr(self.buffer, 'name') else ''
        mode = f' mode={self.mode!r}' if hasattr(self, 'mode') else ''
        return f'<{shown}{name}{mode} encoding={self.encoding!r}>'


TextIOWrapper.__module__ = '_io'
