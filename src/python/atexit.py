"""Functions to call when the process ends in an orderly way."""

# Supported: functions to call at the end of a process, in children as well.

from _atexit import _clear, _ncallbacks, _run_exitfuncs, register, unregister
