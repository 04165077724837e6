"""Paths, POSIX style."""

# Supported: paths as text; the same as `os.path`.

import _paths
import _vm

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
altsep = None
defpath = '/bin:/usr/bin'
devnull = '/dev/null'
supports_unicode_filenames = False
_HOME = _paths.HOME


def _text(path):
    """A path as it is to be worked on, str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), '__fspath__', None)
    if method is None:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
    return method(path)


def _in_text(function):
    """Paths of bytes are worked on as text."""
    def wrapper(path, *more):
        path = _text(path)
        if isinstance(path, str):
            return function(path, *more)
        more = [_text(each).decode() if isinstance(_text(each), bytes) else each for each in more]
        found = function(path.decode('utf-8', 'surrogateescape'), *more)
        if isinstance(found, str):
            return found.encode('utf-8', 'surrogateescape')
        return tuple([part.encode('utf-8', 'surrogateescape') for part in found]) if isinstance(found, tuple) else found
    wrapper.__name__ = wrapper.__qualname__ = function.__name__
    return wrapper


# What is there

def _kind(path):
    if isinstance(path, int):
        import _descriptors
        return 1 if _descriptors.is_open(path) else 0
    try:
        info = _paths.info(_text(path))
    except ValueError:
        return 0
    return 0 if isinstance(info, int) else info[0]


def exists(path):
    return _kind(path) != 0


lexists = exists


def isfile(path):
    return _kind(path) == 1


def isdir(path):
    return _kind(path) == 2


def islink(path):
    return False


isjunction = isdevdrive = islink


def ismount(path):
    return abspath(path) == '/'


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    import os
    return samestat(os.stat(f1), os.stat(f2)) and realpath(f1) == realpath(f2)


def sameopenfile(fp1, fp2):
    import os
    return samestat(os.fstat(fp1), os.fstat(fp2))


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


# Parts

def isabs(s):
    s = _text(s)
    return s.startswith(b'/' if isinstance(s, bytes) else '/')


def normcase(s):
    return _text(s)


def join(a, *p):
    result = _text(a)
    slash = b'/' if isinstance(result, bytes) else '/'
    for part in p:
        part = _text(part)
        if type(part) is not type(result) and isinstance(part, str) != isinstance(result, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash):
            result = part
        elif not result or result.endswith(slash):
            result += part
        else:
            result += slash + part
    return result


@_in_text
def split(path):
    i = path.rfind('/') + 1
    head, tail = path[:i], path[i:]
    if head and head != '/' * len(head):
        head = head.rstrip('/')
    return head, tail


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


@_in_text
def splitext(path):
    start = path.rfind('/') + 1
    dot = path.rfind('.')
    while start < dot:
        if path[start] != '.':
            return path[:dot], path[dot:]
        start += 1
    return path, ''


def splitdrive(p):
    p = _text(p)
    return p[:0], p


@_in_text
@_vm.c_function
def splitroot(path):
    if not path.startswith('/'):
        return '', '', path
    if path.startswith('//') and not path.startswith('///'):
        return '', '//', path[2:]
    return '', '/', path[1:]


@_in_text
@_vm.c_function
def normpath(path):
    root = '/' if path.startswith('/') else ''
    if path.startswith('//') and not path.startswith('///'):
        root = '//'
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or (not root and not parts) or (parts and parts[-1] == '..'):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + '/'.join(parts) or '.'


@_in_text
def abspath(path):
    return normpath(path if path.startswith('/') else join(_paths.directory, path))


def realpath(filename, *, strict=False):
    path = abspath(filename)
    if strict and not exists(path):
        from _strerror import failure
        raise failure(2, path)
    return path


@_in_text
def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath('.' if start is None else _text(start)).split('/') if part]
    common = 0
    while common < len(there) and common < len(here) and there[common] == here[common]:
        common += 1
    return '/'.join(['..'] * (len(here) - common) + there[common:]) or '.'


@_in_text
def expanduser(path):
    import os
    user, slash, rest = path.partition('/')
    if user in ('~', '~student'):
        return (os.environ.get('HOME', _HOME).rstrip('/') + slash + rest) or '/'
    return path


@_in_text
def expandvars(path):
    import os
    result = ''
    at = 0
    while (dollar := path.find('$', at)) >= 0:
        result += path[at:dollar]
        end = dollar + 1
        if path[end:end + 1] == '{' and '}' in path[end:]:
            end = path.index('}', end) + 1
            name = path[dollar + 2:end - 1]
        else:
            while end < len(path) and (path[end] == '_' or path[end].isalnum() and path[end].isascii()):
                end += 1
            name = path[dollar + 1:end]
        result += os.environ.get(name, path[dollar:end]) if name else path[dollar:end]
        at = end
    return result + path[at:]


def commonprefix(m):
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = [_text(each) for each in m]
    low, high = min(m), max(m)
    for i in range(len(low)):
        if low[i] != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if isinstance(paths[0], bytes):
        return commonpath([path.decode() for path in paths]).encode()
    if len({path.startswith('/') for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split('/') if part not in ('', '.')] for path in paths]
    common = commonprefix(split_paths)
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)
