"""Paths, POSIX style."""

# Supported: paths of the virtual directory.

import _kernel

sep = '/'
_HOME = '/home/lockstep'


def _text(path):
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode()
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


def _kind(path):
    return _kernel.file_exists(_text(path))


def exists(path):
    return _kind(path) != 0


lexists = exists


def isfile(path):
    return _kind(path) == 1


def isdir(path):
    return _kind(path) == 2


def islink(path):
    return False


def getsize(path):
    import os
    return os.stat(path).st_size


def getmtime(path):
    import os
    return os.stat(path).st_mtime


def isabs(path):
    return _text(path).startswith('/')


def join(path, *more):
    result = _text(path)
    for part in more:
        part = _text(part)
        if part.startswith('/'):
            result = part
        elif not result or result.endswith('/'):
            result += part
        else:
            result += '/' + part
    return result


def split(path):
    path = _text(path)
    i = path.rfind('/') + 1
    head, tail = path[:i], path[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(path):
    return split(path)[1]


def dirname(path):
    return split(path)[0]


def splitext(path):
    path = _text(path)
    start = path.rfind('/') + 1
    dot = path.rfind('.')
    while start < dot:
        if path[start] != '.':
            return path[:dot], path[dot:]
        start += 1
    return path, ''


def splitdrive(path):
    return '', path


def normpath(path):
    path = _text(path)
    root = '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not root and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'


def abspath(path):
    path = _text(path)
    return normpath(path if path.startswith('/') else join(_HOME, path))


realpath = abspath


def relpath(path, start='.'):
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath(start).split('/') if part]
    common = 0
    while common < len(there) and common < len(here) and there[common] == here[common]:
        common += 1
    return '/'.join(['..'] * (len(here) - common) + there[common:]) or '.'


def expanduser(path):
    path = _text(path)
    return _HOME + path[1:] if path == '~' or path.startswith('~/') else path


def expandvars(path):
    return path


def commonprefix(paths):
    if not paths:
        return ''
    low, high = min(paths), max(paths)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def samefile(a, b):
    return abspath(a) == abspath(b)
