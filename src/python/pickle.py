"""Objects as bytes; the work is done in _pickling, whose frames stand in no traceback, as CPython's `_pickle` is written in C."""

from _pickling import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklingError, UnpicklingError, dump, dumps, load, loads,
)

__all__ = [
    'PickleError', 'PicklingError', 'UnpicklingError', 'dump', 'dumps', 'load', 'loads', 'HIGHEST_PROTOCOL',
    'DEFAULT_PROTOCOL',
]
