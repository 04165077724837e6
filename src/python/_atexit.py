"""What atexit is made of: these frames stand in no traceback."""

_handlers = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _handlers.append((func, args, kwargs))
    return func


def unregister(func, /):
    # A comparison may run the program's own code, and that may register something.
    for handler in list(_handlers):
        if handler[0] == func:
            for at, each in enumerate(_handlers):
                if each is handler:
                    del _handlers[at]
                    break


def _clear():
    _handlers.clear()


def _ncallbacks():
    return len(_handlers)


def _run_exitfuncs():
    """Calls them, the last one first; what one raises is told, and the next is called."""
    for handler in _handlers[::-1]:
        if not any([each is handler for each in _handlers]):
            continue
        func, args, kwargs = handler
        try:
            func(*args, **kwargs)
        except BaseException as error:
            import sys
            message = f'Exception ignored in atexit callback {func!r}'
            sys.unraisablehook(sys.UnraisableHookArgs((type(error), error, error.__traceback__, message, None)))
    _handlers.clear()
