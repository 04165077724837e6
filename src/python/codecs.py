"""Encodings of text, by name, in pieces, and over streams."""

# Supported: utf-8, utf-16, utf-32, ascii, latin-1, gbk, gb2312, gb18030, thirteen encodings of one byte a character (cp1252 among them),
# unicode_escape; hex, base64, rot13 and zlib. Codecs of the program's own are found by what is here, not by `str.encode`.

import _byte_order_marks
import builtins
from _codecs import (backslashreplace_errors, decode, encode, ignore_errors, lookup, lookup_error, register, register_error,
                     replace_errors, strict_errors, unregister, xmlcharrefreplace_errors)

__all__ = ['register', 'lookup', 'open', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE',
           'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec',
           'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'getencoder', 'getdecoder',
           'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode',
           'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors', 'register_error',
           'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What is known of an encoding: its functions, and its classes for pieces and streams."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


# --- Pieces -------------------------------------------------------------------------------------------------------------

class IncrementalEncoder:
    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what cannot be encoded yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps the bytes that are no whole character yet."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _decode_start(data, encoding, errors):
    """The text of as many bytes as are whole characters, and how many they are."""
    try:
        return data.decode(encoding), len(data)
    except UnicodeDecodeError:
        pass
    for cut in (3, 2, 1):
        try:
            data[-cut:].decode(encoding)
        except UnicodeDecodeError as e:
            if e.start == 0 and e.end == cut and e.reason in _HALF:
                return data[:-cut].decode(encoding, errors), len(data) - cut
    return data.decode(encoding, errors), len(data)


_HALF = 'unexpected end of data', 'incomplete multibyte sequence', 'truncated data'


def _text_codec(given, name):
    """The CodecInfo of an encoding between text and bytes."""
    marks = _byte_order_marks.marks(name)

    def encode(input, errors='strict'):
        return input.encode(given, errors), len(input)

    def decode(input, errors='strict'):
        return bytes(input).decode(given, errors), len(input)

    class Encoder(IncrementalEncoder):
        codec = None

        def encode(self, input, final=False):
            if not marks:
                return input.encode(given, self.errors)
            data = input.encode(self.codec or given, self.errors)
            self.codec = marks[0][1]
            return data

        def reset(self):
            self.codec = None

    class Decoder(BufferedIncrementalDecoder):
        codec = None if marks else given

        def _buffer_decode(self, input, errors, final):
            start = 0
            if self.codec is None:
                found = _byte_order_marks.find(marks, input, final)
                if found is None:
                    return '', 0
                start, self.codec = len(found[0]), found[1]
            if final:
                return input[start:].decode(self.codec, errors), len(input)
            text, used = _decode_start(input[start:], self.codec, errors)
            return text, start + used

        def reset(self):
            super().reset()
            if marks:
                self.codec = None

    class Reader(StreamReader):
        _decoder = Decoder

    class Writer(StreamWriter):
        _encoder = Encoder

    for each, called in ((Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Reader, 'StreamReader'),
                         (Writer, 'StreamWriter')):
        each.__name__ = each.__qualname__ = called
        each.__module__ = f'encodings.{name.replace("-", "_")}'
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


# --- Streams ------------------------------------------------------------------------------------------------------------

class _AroundStream:
    """What is not its own is the stream's, which it closes."""

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamWriter(Codec, _AroundStream):
    _encoder = None

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._pieces = self._encoder(errors) if self._encoder else None

    def write(self, object):
        self.stream.write(self._pieces.encode(object) if self._pieces else self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        if self._pieces:
            self._pieces.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(Codec, _AroundStream):
    _decoder = None

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self._pieces = self._decoder(errors)
        self.charbuffer = ''

    def _more(self, size=-1):
        """Decodes what comes next; false at the end."""
        data = self.stream.read() if size < 0 else self.stream.read(size)
        self.charbuffer += self._pieces.decode(data, size < 0 or not data)
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars < 0 and size < 0:
            self._more()
            chars = len(self.charbuffer)
        elif chars < 0:
            while len(self.charbuffer) < size and self._more(size):
                pass
            chars = size
        else:
            while len(self.charbuffer) < chars and self._more(72):
                pass
        text, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return text

    def readline(self, size=None, keepends=True):
        while True:
            lines = self.charbuffer.splitlines(True)
            whole = len(lines) > 1 or lines and lines[0] != lines[0].splitlines()[0] and not lines[0].endswith('\r')
            if whole or not self._more(72):
                break
        lines = self.charbuffer.splitlines(True)
        line = lines[0] if lines else ''
        self.charbuffer = self.charbuffer[len(line):]
        return line if keepends or not line else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.charbuffer = ''
        self._pieces.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_AroundStream):
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file of text whose lines' ends are left as they are."""
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    except:
        file.close()
        raise
    stream.encoding = encoding
    return stream


# --- Parts of a codec ---------------------------------------------------------------------------------------------------

def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def _class_of(encoding, kind):
    found = getattr(lookup(encoding), kind)
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementalencoder(encoding):
    return _class_of(encoding, 'incrementalencoder')


def getincrementaldecoder(encoding):
    return _class_of(encoding, 'incrementaldecoder')


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode('', True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output
