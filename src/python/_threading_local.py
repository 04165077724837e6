"""Thread-local data under the name of CPython's version of it in Python, which does the same."""

from _local import _local


class local(_local):
    pass
