"""Paths of files that are there, or may be."""

import io
import os
import stat

from pathlib._pure import PurePath, PurePosixPath, _full


class UnsupportedOperation(NotImplementedError):
    pass


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith('file:///'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        data = bytearray()
        rest = uri[len('file://'):].encode()
        i = 0
        while i < len(rest):
            if rest[i:i + 1] == b'%':
                data.append(int(rest[i + 1:i + 3], 16))
                i += 3
            else:
                data.append(rest[i])
                i += 1
        return cls(data.decode())

    # What is there

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    lstat = stat

    def _mode(self):
        try:
            return os.stat(self).st_mode
        except (OSError, ValueError):
            return 0

    def exists(self, *, follow_symlinks=True):
        return self._mode() != 0

    def is_dir(self, *, follow_symlinks=True):
        return stat.S_ISDIR(self._mode())

    def is_file(self, *, follow_symlinks=True):
        return stat.S_ISREG(self._mode())

    def is_symlink(self):
        return False

    is_junction = is_symlink

    def is_mount(self):
        return os.path.ismount(self)

    def is_fifo(self):
        return stat.S_ISFIFO(self._mode())

    def is_socket(self):
        return stat.S_ISSOCK(self._mode())

    def is_block_device(self):
        return stat.S_ISBLK(self._mode())

    def is_char_device(self):
        return stat.S_ISCHR(self._mode())

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        self.stat()
        return os.getlogin()

    group = owner

    # Content

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        view = bytes(data)
        with self.open('wb') as file:
            return file.write(view)

    # Folders

    def iterdir(self):
        names = os.listdir(self)
        folder = '' if str(self) == '.' else self
        return (self.with_segments(folder, name) for name in names)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(self, top_down, on_error):
            yield self.with_segments(folder), folders, files

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        wanted = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        if wanted.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = list(wanted.parts)
        if not parts:
            raise ValueError(f'Unacceptable pattern: {str(pattern)!r}')
        only_folders = str(pattern).endswith('/')
        return self._select(self, parts, case_sensitive, only_folders)

    def _select(self, folder, parts, case_sensitive, only_folders):
        """The paths below a folder that the parts of a pattern lead to, each once."""
        if not parts:
            if not only_folders or folder.is_dir():
                yield folder
            return
        part, rest = parts[0], parts[1:]
        if part == '**':
            seen = set()
            for place in folder._folders() if rest else folder._all(only_folders):
                for found in self._select(place, rest, case_sensitive, only_folders):
                    if found not in seen:
                        seen.add(found)
                        yield found
        elif part == '..':
            yield from self._select(folder / part, rest, case_sensitive, only_folders)
        else:
            for place in folder._children():
                if _full([place.name], [part], case_sensitive) and (not rest or place.is_dir()):
                    yield from self._select(place, rest, case_sensitive, only_folders)

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def _folders(self):
        yield self
        for place in self._children():
            if place.is_dir():
                yield from place._folders()

    def _all(self, only_folders):
        yield self
        for place in self._children():
            if place.is_dir():
                yield from place._all(only_folders)
            elif not only_folders:
                yield place

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        text = os.fspath(pattern)
        return self.glob(f'**/{text}' if text else '**', case_sensitive=case_sensitive)

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    # Changes

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok and self.exists():
            os.utime(self, None)
            return
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def lchmod(self, mode):
        self.chmod(mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def readlink(self):
        return self.with_segments(os.readlink(self))

    # Other paths

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), *self._tail)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not self._root and self._tail and self._tail[0].startswith('~'):
            home = os.path.expanduser(self._tail[0])
            if home.startswith('~'):
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        pass


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path):
    def __init__(self, *args):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")
