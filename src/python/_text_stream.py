"""Text over a buffered stream of bytes."""

from _stream_base import IOBase, UnsupportedOperation

_CHUNK = 8192


class TextIOWrapper(IOBase):
    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        self.buffer = buffer
        self.encoding = encoding or 'UTF-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self.newlines = None
        self._newline = newline
        self._through = write_through
        self._text = ''
        self._bytes = b''
        self._return = ''
        self._written = []

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def name(self):
        return self.buffer.name

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return False

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    # Reading

    def _fetch(self):
        """Decodes what comes next; False at the end."""
        if not self.readable():
            raise UnsupportedOperation('not readable')
        data = self.buffer.read1(_CHUNK)
        text = self._decode(data, not data)
        if self._newline is None:
            text = self._return + text
            self._return = '\r' if data and text.endswith('\r') else ''
            text = text[:len(text) - len(self._return)].replace('\r\n', '\n').replace('\r', '\n')
        self._text += text
        return bool(data)

    def _decode(self, data, final):
        """Decodes bytes that may end in the middle of a character, which is kept."""
        data = self._bytes + data
        for cut in range(0 if final else min(4, len(data) + 1)):
            whole = data[:len(data) - cut]
            try:
                text = whole.decode(self.encoding, 'strict')
            except UnicodeDecodeError:
                continue
            self._bytes = data[len(whole):]
            return text
        self._bytes = b''
        return data.decode(self.encoding, self.errors)

    def _take(self, size):
        text = self._text[:size]
        self._text = self._text[size:]
        return text

    def read(self, size=-1):
        self._check_open()
        more = True
        while more and (size is None or size < 0 or len(self._text) < size):
            more = self._fetch()
        return self._take(len(self._text) if size is None or size < 0 else size)

    def readline(self, size=-1):
        self._check_open()
        looked = 0
        while True:
            end = self._line_end(looked)
            if not end and 0 <= size <= len(self._text):
                end = size
            if end:
                return self._take(end if size < 0 else min(end, size))
            looked = max(0, len(self._text) - 1)
            if not self._fetch():
                return self._take(self._line_end(looked) or len(self._text))

    def _line_end(self, start):
        """Where the first line ends, 0 where it does not yet."""
        if self._newline == '':
            ends = [at + 1 for at in (self._text.find(mark, start) for mark in '\n\r') if at >= 0]
            end = min(ends, default=0)
            return end + self._text.startswith('\n', end) if end and self._text[end - 1] == '\r' else end
        mark = self._newline or '\n'
        at = self._text.find(mark, start)
        return 0 if at < 0 else at + len(mark)

    # Writing

    def write(self, text):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if not self.writable():
            raise UnsupportedOperation('not writable')
        if self._newline in ('\r', '\r\n'):
            self._written.append(text.replace('\n', self._newline))
        else:
            self._written.append(text)
        if self._through or self.line_buffering and ('\n' in text or '\r' in text):
            self.flush()
        elif sum(map(len, self._written)) > _CHUNK:
            self._hand_over()
        return len(text)

    def _hand_over(self):
        if self._written:
            text = ''.join(self._written)
            self._written = []
            self.buffer.write(text.encode(self.encoding, self.errors))

    def flush(self):
        self._check_open()
        if self.writable():
            self._hand_over()
        self.buffer.flush()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def detach(self):
        self.flush()
        buffer = self.buffer
        self.buffer = None
        return buffer

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        self.flush()
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self._through = write_through

    def __repr__(self):
        mode = f' mode={self.mode!r}' if hasattr(self, 'mode') else ''
        name = f' name={self.name!r}' if hasattr(self, 'name') else ''
        return f'<_io.TextIOWrapper{name}{mode} encoding={self.encoding!r}>'


TextIOWrapper.__module__ = '_io'
