"""Files in the format of gzip."""

# Supported: all of it; a file is written when it is closed or flushed, and read at once.

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

FTEXT, FHCRC, FEXTRA, FNAME, FCOMMENT = 1, 2, 4, 8, 16
READ, WRITE = 'rb', 'wb'
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9


class BadGzipFile(OSError):
    """The data is not in this format."""


def open(filename, mode='rb', compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for name, value in (('encoding', encoding), ('errors', errors), ('newline', newline)):
            if value is not None:
                raise ValueError(f"Argument '{name}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    return io.TextIOWrapper(file, encoding, errors, newline) if 't' in mode else file


def _header(level, name, mtime):
    flags = FNAME if name else 0
    extra = 2 if level == _COMPRESS_LEVEL_BEST else 4 if level == _COMPRESS_LEVEL_FAST else 0
    return struct.pack('<2sBBLBB', b'\x1f\x8b', 8, flags, int(mtime), extra, 255) + (name + b'\0' if name else b'')


def _end(data):
    return struct.pack('<LL', zlib.crc32(data), len(data) & 0xffffffff)


def _read_header(data, place):
    """Where the compressed data of a member begins, and its time; None at the end of the members."""
    if not data[place:].strip(b'\0'):
        return None
    if data[place:place + 2] != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({data[place:place + 2]!r})')
    if len(data) < place + 10:
        raise _truncated()
    method, flags, mtime = struct.unpack_from('<BBL', data, place + 2)
    if method != 8:
        raise BadGzipFile('Unknown compression method')
    place += 10
    if flags & FEXTRA:
        place += 2 + struct.unpack_from('<H', data, place)[0]
    for flag in (FNAME, FCOMMENT):
        if flags & flag:
            end = data.find(b'\0', place)
            if end < 0:
                raise _truncated()
            place = end + 1
    return place + (2 if flags & FHCRC else 0), mtime


def _truncated():
    return EOFError('Compressed file ended before the end-of-stream marker was reached')


def _members(data):
    """The texts of the members of a file, and the time of the last one."""
    texts, place, mtime = [], 0, None
    while place < len(data):
        header = _read_header(data, place)
        if header is None:
            break
        place, mtime = header
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        text = stream.decompress(data[place:])
        if not stream.eof or len(stream.unused_data) < 8:
            raise _truncated()
        crc, length = struct.unpack_from('<LL', stream.unused_data)
        if crc != zlib.crc32(text):
            raise BadGzipFile(f'CRC check failed {hex(crc)} != {hex(zlib.crc32(text))}')
        if length != len(text) & 0xffffffff:
            raise BadGzipFile('Incorrect length of data produced')
        texts.append(text)
        place = len(data) - len(stream.unused_data) + 8
    return b''.join(texts), mtime


class GzipFile(io.BufferedIOBase):
    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        else:
            filename = os.fspath(filename)
        self.name = filename
        mode = mode or getattr(fileobj, 'mode', 'rb')
        self.fileobj = fileobj
        self.mode = WRITE if mode[0] in 'wax' else READ
        if mode[0] not in 'rwax':
            raise ValueError(f'Invalid mode: {mode!r}')
        self._mtime = mtime
        self._level = compresslevel
        self._text = None
        self._place = 0
        if self.mode == WRITE:
            self._written = bytearray()
            self._stream = zlib.compressobj(compresslevel, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, 0)
            self._handed = 0
            self.fileobj.write(_header(compresslevel, self._name_in_header(), time.time() if mtime is None else mtime))

    def _name_in_header(self):
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode('latin-1')
        except UnicodeEncodeError:
            return b''
        return name.removesuffix(b'.gz')

    def __repr__(self):
        return f'<gzip {self.fileobj!r} {hex(id(self))}>'

    @property
    def mtime(self):
        self._all()
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check(self, writes):
        if self.fileobj is None:
            raise ValueError('I/O operation on closed file.')
        if writes != (self.mode == WRITE):
            raise OSError(9, f'{"write" if writes else "read"}() on {"read" if writes else "write"}-only GzipFile object')

    def readable(self):
        return self.mode == READ

    def writable(self):
        return self.mode == WRITE

    def seekable(self):
        return True

    def fileno(self):
        return self.fileobj.fileno()

    def write(self, data):
        self._check(True)
        data = bytes(data) if not isinstance(data, memoryview) else data.tobytes()
        self._written += data
        return len(data)

    def _hand_over(self, mode):
        new = bytes(self._written[self._handed:])
        self._handed = len(self._written)
        self.fileobj.write(self._stream.compress(new) + self._stream.flush(mode))

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        if self.mode == WRITE and self.fileobj is not None:
            self._hand_over(zlib_mode)
            self.fileobj.flush()

    def _all(self):
        if self._text is None:
            self._text, self._mtime = _members(self.fileobj.read())
        return self._text

    def read(self, size=-1):
        self._check(False)
        text = self._all()
        end = len(text) if size is None or size < 0 else self._place + size
        data = text[self._place:end]
        self._place += len(data)
        return data

    def read1(self, size=-1):
        return self.read(size)

    def peek(self, n):
        self._check(False)
        return self._all()[self._place:]

    def readline(self, size=-1):
        self._check(False)
        text = self._all()
        end = text.find(b'\n', self._place) + 1 or len(text)
        if size is not None and size >= 0:
            end = min(end, self._place + size)
        line = text[self._place:end]
        self._place += len(line)
        return line

    def tell(self):
        return len(self._written) if self.mode == WRITE else self._place

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self._place = 0

    def seek(self, offset, whence=0):
        if self.mode == WRITE:
            if whence == 2:
                raise ValueError('Seek from end not supported')
            goal = offset + (len(self._written) if whence == 1 else 0)
            if goal < len(self._written):
                raise OSError('Negative seek in write mode')
            self._written += bytes(goal - len(self._written))
            return goal
        self._check(False)
        base = {0: 0, 1: self._place, 2: len(self._all())}[whence]
        self._place = max(0, base + offset)
        return self._place

    def close(self):
        fileobj = self.fileobj
        if fileobj is None:
            return
        try:
            if self.mode == WRITE:
                self._hand_over(zlib.Z_FINISH)
                fileobj.write(_end(bytes(self._written)))
        finally:
            self.fileobj = None
            own, self.myfileobj = self.myfileobj, None
            if own:
                own.close()


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    data = bytes(data)
    body = zlib.compress(data, compresslevel, -zlib.MAX_WBITS)
    return _header(compresslevel, b'', time.time() if mtime is None else mtime) + body + _end(data)


def decompress(data):
    return _members(bytes(data))[0]
