"""Paths as objects."""

# Supported: paths as objects, over the files of the virtual directory.

from pathlib._pure import PurePath, PurePosixPath, PureWindowsPath
from pathlib._path import Path, PosixPath, UnsupportedOperation, WindowsPath

__all__ = [
    'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath', 'UnsupportedOperation',
]

for _class in (PurePath, PurePosixPath, PureWindowsPath, Path, PosixPath, WindowsPath, UnsupportedOperation):
    _class.__module__ = 'pathlib'
del _class
