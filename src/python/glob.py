"""Paths that match a pattern."""

# Supported: paths that match a pattern.

import fnmatch
import os

__all__ = ['escape', 'glob', 'glob0', 'glob1', 'has_magic', 'iglob', 'translate']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    root = os.fspath(root_dir) if root_dir is not None else ''
    for path in _expand(os.fspath(pathname), root, recursive, False, include_hidden):
        if path:
            yield path


def _expand(pathname, root, recursive, only_folders, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        found = os.path.isdir(os.path.join(root, folder)) if not base else os.path.lexists(os.path.join(root, pathname))
        if found and (not only_folders or os.path.isdir(os.path.join(root, pathname))):
            yield pathname
        return
    if folder and folder != pathname and has_magic(folder):
        folders = _expand(folder, root, recursive, True, hidden)
    else:
        folders = [folder]
    for each in folders:
        for name in _names(os.path.join(root, each), base, recursive, only_folders, hidden):
            yield os.path.join(each, name)


def _names(folder, pattern, recursive, only_folders, hidden):
    if recursive and pattern == '**':
        yield ''
        yield from _below(folder, '', only_folders, hidden)
    elif not has_magic(pattern):
        if pattern == '' and os.path.isdir(folder) or pattern and os.path.lexists(os.path.join(folder, pattern)):
            yield pattern
    else:
        for name in _list(folder, only_folders):
            if (hidden or name[0] != '.' or pattern[0] == '.') and fnmatch.fnmatch(name, pattern):
                yield name


def _below(folder, prefix, only_folders, hidden):
    for name in _list(folder, only_folders):
        if not hidden and name.startswith('.'):
            continue
        yield prefix + name
        yield from _below(os.path.join(folder, name), f'{prefix}{name}/', only_folders, hidden)


def _list(folder, only_folders):
    try:
        names = os.listdir(folder or '.')
    except OSError:
        return []
    return [name for name in names if not only_folders or os.path.isdir(os.path.join(folder, name))]


def glob0(dirname, pattern):
    return [pattern] if os.path.lexists(os.path.join(dirname, pattern)) else []


def glob1(dirname, pattern):
    return fnmatch.filter(_list(dirname, False), pattern)


def has_magic(s):
    return any([mark in s for mark in ('*?[' if isinstance(s, str) else (b'*', b'?', b'['))])


def escape(pathname):
    return ''.join([f'[{letter}]' if letter in '*?[' else letter for letter in pathname])


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    return fnmatch.translate(pat)
