"""Functions to call when the process ends in an orderly way."""

# Supported: functions to call when the process ends.

_handlers = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _handlers.append((func, args, kwargs))
    return func


def unregister(func, /):
    _handlers[:] = [handler for handler in _handlers if handler[0] != func]


def _clear():
    _handlers.clear()


def _ncallbacks():
    return len(_handlers)


def _run_exitfuncs():
    """Calls them, the last one first."""
    while _handlers:
        func, args, kwargs = _handlers.pop()
        try:
            func(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException:
            import sys
            import traceback
            sys.stderr.write(f'Exception ignored in atexit callback {func!r}:\n{traceback.format_exc()}')
