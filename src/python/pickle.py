"""Objects as bytes; the work is done in _pickling, whose frames stand in no traceback, as CPython's `_pickle` is written in C."""

# Supported: objects as bytes, in a format of Lockstep's own: what one run writes another can read, CPython cannot.

from _pickling import (
    DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError, dump, dumps, load,
    loads,
)

__all__ = [
    'PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
    'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL',
]

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
