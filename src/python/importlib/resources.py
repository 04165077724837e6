"""Files that lie in the program's packages."""

import os
import pathlib
import types

__all__ = ['contents', 'files', 'is_resource', 'open_binary', 'open_text', 'path', 'read_binary', 'read_text']


def files(anchor):
    """The folder of a package."""
    if not isinstance(anchor, types.ModuleType):
        from importlib import import_module
        anchor = import_module(anchor)
    folder = getattr(anchor, '__path__', None)
    return pathlib.Path(folder[0] if folder else os.path.dirname(anchor.__file__))


def contents(anchor):
    return os.listdir(files(anchor))


def is_resource(anchor, *names):
    return files(anchor).joinpath(*names).is_file()


def open_binary(anchor, *names):
    return files(anchor).joinpath(*names).open('rb')


def open_text(anchor, *names, encoding='utf-8', errors='strict'):
    return files(anchor).joinpath(*names).open('r', encoding=encoding, errors=errors)


def read_binary(anchor, *names):
    return files(anchor).joinpath(*names).read_bytes()


def read_text(anchor, *names, encoding='utf-8', errors='strict'):
    return files(anchor).joinpath(*names).read_text(encoding, errors)


class path:
    """`with path(package, name) as file:`"""

    def __init__(self, anchor, *names):
        self._path = files(anchor).joinpath(*names)

    def __enter__(self):
        return self._path

    def __exit__(self, *exception):
        pass
