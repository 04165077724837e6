"""Archives in the format of zip."""

# Supported: archives stored or deflated, read, written and extracted; no encryption, no other compression, no archives beyond 4 GB.

import io
import os
import struct
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo', 'ZipFile',
           'LargeZipFile']

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
_METHODS = {ZIP_STORED: 'stored', ZIP_DEFLATED: 'deflate'}
_LOCAL = '<4s5H3L2H'
_CENTRAL = '<4s4B4H3L5H2L'
_END = '<4s4H2LH'


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    pass


error = BadZipfile = BadZipFile


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            place = filename.tell()
            data = filename.read()
            filename.seek(place)
        else:
            with io.open(filename, 'rb') as file:
                data = file.read()
    except OSError:
        return False
    return data.rfind(b'PK\5\6') >= 0


class ZipInfo:
    """A file of an archive."""

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0].replace(os.sep, '/')
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.date_time = date_time
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = b''
        self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.flag_bits = 0
        self.external_attr = 0
        self.header_offset = 0
        self.CRC = 0
        self.compress_size = 0
        self.file_size = 0

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        status = os.stat(filename)
        is_dir = os.path.isdir(filename)
        name = os.path.normpath(os.path.splitdrive(os.fspath(filename) if arcname is None else os.fspath(arcname))[1]).lstrip('/')
        info = cls(name + '/' if is_dir else name, time.localtime(status.st_mtime)[:6])
        info.external_attr = (status.st_mode & 0xFFFF) << 16 | (0x10 if is_dir else 0)
        info.file_size = 0 if is_dir else status.st_size
        return info

    def is_dir(self):
        return self.filename.endswith('/')

    def _moment(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _name(self):
        """The bytes of the name, and the flags that say how they are encoded."""
        try:
            return self.filename.encode('ascii'), self.flag_bits & ~0x800
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def __repr__(self):
        parts = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            parts.append(f' compress_type={_METHODS.get(self.compress_type, self.compress_type)}')
        if self.external_attr >> 16:
            import stat
            parts.append(f' filemode={stat.filemode(self.external_attr >> 16)!r}')
        if self.external_attr & 0xFFFF:
            parts.append(f' external_attr={self.external_attr & 0xFFFF:#x}')
        if not self.is_dir() or self.file_size:
            parts.append(f' file_size={self.file_size!r}')
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f' compress_size={self.compress_size!r}')
        return ''.join(parts) + '>'


def _check_method(method):
    if method not in _METHODS:
        raise NotImplementedError('That compression method is not supported')


class ZipFile:
    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_method(compression)
        self.mode = mode
        self.compression = compression
        self.compresslevel = compresslevel
        self.filelist = []
        self.NameToInfo = {}
        self.pwd = None
        self.comment = b''
        self.debug = 0
        self._changed = mode in 'wx'
        if hasattr(file, 'read') or hasattr(file, 'write'):
            self._own = False
            self.fp = file
            self.filename = getattr(file, 'name', None)
        else:
            self._own = True
            self.filename = os.fspath(file)
            exists = mode == 'a' and os.path.exists(file)
            self.fp = io.open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b' if exists else 'w+b'}[mode])
        try:
            self._begin()
        except BaseException:
            if self._own:
                self.fp.close()
            self.fp = None
            raise

    def _begin(self):
        self._end = 0
        if self.mode == 'r':
            self._read_directory()
        elif self.mode == 'a':
            try:
                self._read_directory()
            except BadZipFile:
                self._end = self.fp.seek(0, 2)
            self._changed = not self.filelist

    def _read_directory(self):
        self.fp.seek(0)
        data = self.fp.read()
        place = data.rfind(b'PK\5\6')
        if place < 0:
            raise BadZipFile('File is not a zip file')
        _, _, _, _, count, size, start, length = struct.unpack_from(_END, data, place)
        self.comment = data[place + 22:place + 22 + length]
        # Something may stand before the archive.
        before = place - size - start
        place = self._end = start + before
        for _ in range(count):
            fields = struct.unpack_from(_CENTRAL, data, place)
            if fields[0] != b'PK\1\2':
                raise BadZipFile('Bad magic number for central directory')
            place += 46
            name = data[place:place + fields[12]]
            info = ZipInfo(name.decode('utf-8' if fields[5] & 0x800 else 'cp437'))
            place += fields[12]
            info.extra = data[place:place + fields[13]]
            place += fields[13]
            info.comment = data[place:place + fields[14]]
            place += fields[14]
            info.create_version, info.create_system, info.extract_version = fields[1:4]
            info.flag_bits, info.compress_type, hour, day = fields[5:9]
            info.CRC, info.compress_size, info.file_size = fields[9:12]
            info.external_attr, info.header_offset = fields[17], fields[18] + before
            info.date_time = (day >> 9) + 1980, day >> 5 & 15, day & 31, hour >> 11, hour >> 5 & 63, (hour & 31) * 2
            self._add(info)

    def _add(self, info):
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info

    # Asking

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6], info.file_size), file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    # Reading

    def _check_open(self, what):
        if not self.fp:
            raise ValueError(f'Attempt to {what} ZIP archive that was already closed')

    def read(self, name, pwd=None):
        self._check_open('use')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        if info.flag_bits & 1:
            raise RuntimeError(f'File {info.filename!r} is encrypted, password required for extraction')
        _check_method(info.compress_type)
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if head[:4] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        fields = struct.unpack(_LOCAL, head)
        self.fp.seek(fields[9] + fields[10], 1)
        data = self.fp.read(info.compress_size)
        if info.compress_type == ZIP_DEFLATED:
            try:
                data = zlib.decompress(data, -15)
            except zlib.error:
                raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}') from None
        if zlib.crc32(data) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return data

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if mode == 'w':
            self._check_open('write to')
            info = name if isinstance(name, ZipInfo) else self._new_info(name)
            return _Writer(self, info)
        self._check_open('use')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        file = io.BytesIO(self.read(info, pwd))
        file.name = info.filename
        return io.BufferedReader(file)

    def extract(self, member, path=None, pwd=None):
        self._check_open('use')
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        words = [word for word in info.filename.split('/') if word not in ('', '.', '..')]
        target = os.path.normpath(os.path.join(os.getcwd() if path is None else os.fspath(path), *words))
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        if os.path.dirname(target):
            os.makedirs(os.path.dirname(target), exist_ok=True)
        with io.open(target, 'wb') as file:
            file.write(self.read(info, pwd))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # Writing

    def _new_info(self, name):
        info = ZipInfo(name, time.localtime(time.time())[:6])
        info.compress_type = self.compression
        info.compress_level = self.compresslevel
        info.external_attr = 0o40775 << 16 | 0x10 if name.endswith('/') else 0o600 << 16
        return info

    def _check_writes(self, what):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError(f"{what} requires mode 'w', 'x', or 'a'")

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname if isinstance(zinfo_or_arcname, ZipInfo) else self._new_info(zinfo_or_arcname)
        self._check_writes('write()')
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        self._store(info, bytes(data))

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._check_writes('write()')
        info = ZipInfo.from_file(filename, arcname)
        if info.is_dir():
            self._store(info, b'')
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with io.open(filename, 'rb') as file:
            self._store(info, file.read())

    def mkdir(self, zinfo_or_directory_name, mode=511):
        self._check_writes('write()')
        info = zinfo_or_directory_name if isinstance(zinfo_or_directory_name, ZipInfo) else ZipInfo(zinfo_or_directory_name.rstrip('/') + '/')
        info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._store(info, b'')

    def _store(self, info, data):
        _check_method(info.compress_type)
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)
        info.file_size = len(data)
        info.CRC = zlib.crc32(data)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.compress(data, -1 if info.compress_level is None else info.compress_level, -15)
        info.compress_size = len(data)
        info.header_offset = self._end
        name, flags = info._name()
        info.flag_bits = flags
        hour, day = info._moment()
        self.fp.seek(self._end)
        self.fp.write(struct.pack(_LOCAL, b'PK\3\4', 20, flags, info.compress_type, hour, day, info.CRC, info.compress_size, info.file_size,
                                  len(name), len(info.extra)) + name + info.extra + data)
        self._end = self.fp.tell()
        self._changed = True
        self._add(info)

    def _write_directory(self):
        self.fp.seek(self._end)
        for info in self.filelist:
            name, flags = info._name()
            hour, day = info._moment()
            self.fp.write(struct.pack(_CENTRAL, b'PK\1\2', info.create_version, info.create_system, info.extract_version, 0, flags,
                                      info.compress_type, hour, day, info.CRC, info.compress_size, info.file_size, len(name), len(info.extra),
                                      len(info.comment), 0, 0, info.external_attr, info.header_offset) + name + info.extra + info.comment)
        size = self.fp.tell() - self._end
        count = len(self.filelist)
        self.fp.write(struct.pack(_END, b'PK\5\6', 0, 0, count, count, size, self._end, len(self.comment)) + self.comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()

    def close(self):
        if self.fp is None:
            return
        try:
            if self.mode != 'r' and self._changed:
                self._write_directory()
        finally:
            fp, self.fp = self.fp, None
            if self._own:
                fp.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __repr__(self):
        parts = [f'<{type(self).__module__}.{type(self).__qualname__}']
        if self.fp is None:
            parts.append(' [closed]')
        else:
            parts.append(f' filename={self.filename!r}' if self._own else f' file={self.fp!r}')
            parts.append(f' mode={self.mode!r}')
        return ''.join(parts) + '>'


class _Writer(io.BytesIO):
    """A file of an archive that is being written; it is stored when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive = archive
        self._info = info

    def close(self):
        if not self.closed:
            data = self.getvalue()
            super().close()
            self._archive._store(self._info, data)
