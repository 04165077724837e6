"""Functions to call when the process ends in an orderly way."""

from _atexit import _clear, _ncallbacks, _run_exitfuncs, register, unregister
