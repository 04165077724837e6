"""Standard output, error and input: a terminal, line by line."""

import _kernel


class OutputStream:
    encoding = 'utf-8'
    errors = 'strict'
    newlines = None
    line_buffering = True
    closed = False
    mode = 'w'

    def __init__(self, descriptor, name):
        self._descriptor = descriptor
        self.name = name

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f'write() argument must be str, not {type(text).__name__}')
        if text:
            _kernel.write(self._descriptor, text)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def close(self):
        pass

    def isatty(self):
        return True

    def writable(self):
        return True

    def readable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        return self._descriptor

    def reconfigure(self, **options):
        pass

    @property
    def buffer(self):
        return _Bytes(self)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.flush()

    def __repr__(self):
        return f"<_io.TextIOWrapper name='{self.name}' mode='w' encoding='utf-8'>"


class _Bytes:
    """`sys.stdout.buffer`: the same stream, fed with bytes."""

    def __init__(self, stream):
        self._stream = stream

    def write(self, data):
        self._stream.write(bytes(data).decode('utf-8', 'replace'))
        return len(data)

    def flush(self):
        pass


class InputStream:
    encoding = 'utf-8'
    errors = 'strict'
    closed = False
    mode = 'r'
    name = '<stdin>'

    def readline(self, size=-1):
        return _kernel.read_line()

    def read(self, size=-1):
        return ''.join(self)

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = _kernel.read_line()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        return True

    def readable(self):
        return True

    def writable(self):
        return False

    def fileno(self):
        return 0

    def close(self):
        pass

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


class NoInput(InputStream):
    """An input that is at its end: what a child process of multiprocessing has."""

    name = '/dev/null'

    def readline(self, size=-1):
        return ''

    def __next__(self):
        raise StopIteration

    def __repr__(self):
        return "<_io.TextIOWrapper name='/dev/null' mode='r' encoding='utf-8'>"
