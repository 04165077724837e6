"""Paths as the kernel takes them: relative to the directory that programs run in."""

import _kernel

HOME = '/home/lockstep'
directory = HOME


def given(path):
    """A path as messages show it: what a path object stands for."""
    return path if isinstance(path, (str, bytes)) else text(path)


def text(path):
    """A path as a str."""
    if isinstance(path, str):
        found = path
    elif isinstance(path, bytes):
        found = path.decode('utf-8', 'surrogateescape')
    else:
        method = getattr(type(path), '__fspath__', None)
        if method is None:
            raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}')
        found = method(path)
        if isinstance(found, bytes):
            found = found.decode('utf-8', 'surrogateescape')
        elif not isinstance(found, str):
            raise TypeError(f'expected {type(path).__name__}.__fspath__() to return str or bytes, '
                            f'not {type(found).__name__}')
    if '\0' in found:
        raise ValueError('embedded null byte')
    return found


def inside(path):
    """A path as a str that the kernel finds, wherever the process is."""
    if path.startswith('/') or directory == HOME:
        return path
    return f'{directory}/{path}'


def info(path):
    """What a stat tells of a path, or a negative errno."""
    return _kernel.path_info(inside(text(path))) if path != '' else -2


def is_directory(path):
    found = info(path)
    return not isinstance(found, int) and found[0] == 2
