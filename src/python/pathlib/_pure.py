"""Paths that only are names."""

import fnmatch
import os
import posixpath


def _text(path):
    if isinstance(path, PurePath):
        return str(path)
    try:
        path = os.fspath(path)
    except TypeError:
        pass
    if not isinstance(path, str):
        raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                        f'not {type(path).__name__!r}')
    return path


class PurePath:
    parser = posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        self._given = [_text(arg) for arg in args]
        _, self._root, rest = self._split(posixpath.join(*self._given) if self._given else '')
        self._tail = [part for part in rest.split('/') if part and part != '.']

    def _split(self, text):
        return posixpath.splitroot(text)

    def with_segments(self, *segments):
        """Every path made from this one is made by this method."""
        return type(self)(*segments)

    def _made(self, root, tail):
        return self.with_segments(root + '/'.join(tail))

    # As text

    def __str__(self):
        return self._root + '/'.join(self._tail) or '.'

    __fspath__ = __str__

    def __bytes__(self):
        return os.fsencode(str(self))

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = '/-._~'
        shown = [chr(byte) if chr(byte).isalnum() and byte < 128 or chr(byte) in safe else f'%{byte:02X}'
                 for byte in bytes(self)]
        return 'file://' + ''.join(shown)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __reduce__(self):
        return type(self), (str(self),)

    # Order

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other) and self.parser is other.parser

    def __hash__(self):
        return hash(str(self))

    def _order(self):
        return self._root, self._tail

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self.parts <= other.parts if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self.parts > other.parts if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self.parts >= other.parts if isinstance(other, PurePath) else NotImplemented

    # Parts

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._made(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    # Other paths

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def with_name(self, name):
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self._made(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        if not stem and self.suffix:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if not self.stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.') or suffix == '.' or '/' in suffix:
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        other = self.with_segments(other, *_deprecated)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self.with_segments(*['..'] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other, *_deprecated):
        other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    # Patterns

    def match(self, path_pattern, *, case_sensitive=None):
        """From the right end; `**` is as `*`."""
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError('empty pattern')
        mine, wanted = self.parts, pattern.parts
        if len(mine) < len(wanted) or len(mine) > len(wanted) and pattern.anchor:
            return False
        return all([_fits(part, each, case_sensitive) for part, each in zip(reversed(mine), reversed(wanted))])

    def full_match(self, pattern, *, case_sensitive=None):
        """The whole path; `**` stands for any number of folders."""
        pattern = pattern if isinstance(pattern, PurePath) else self.with_segments(pattern)
        return _full(list(self.parts), list(pattern.parts), case_sensitive)


def _fits(name, pattern, case_sensitive):
    if case_sensitive is False:
        name, pattern = name.lower(), pattern.lower()
    return fnmatch.fnmatchcase(name, pattern)


def _full(parts, pattern, case_sensitive):
    if not pattern:
        return not parts
    if pattern[0] == '**':
        return any([_full(parts[i:], pattern[1:], case_sensitive) for i in range(len(parts) + 1)])
    return bool(parts) and _fits(parts[0], pattern[0], case_sensitive) and _full(parts[1:], pattern[1:], case_sensitive)


class _Parents:
    """The folders above, the nearest first."""

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self)))])
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._made(self._path._root, self._path._tail[:len(self) - index - 1])

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __contains__(self, path):
        return any([each == path for each in self])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *args):
        raise NotImplementedError('paths of Windows are not supported')


os.PathLike.register(PurePath)
