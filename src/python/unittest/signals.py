"""Ctrl-C while tests run: the first one lets the current test end, the second one interrupts it."""

import functools
import weakref

__unittest = True

_results = weakref.WeakKeyDictionary()
_handler = None


class _InterruptHandler:
    def __init__(self, default_handler):
        import signal
        self.called = False
        self.original_handler = default_handler
        if default_handler == signal.SIG_DFL:
            default_handler = signal.default_int_handler
        elif default_handler == signal.SIG_IGN:
            default_handler = lambda number, frame: None
        elif not callable(default_handler):
            raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        import signal
        if signal.getsignal(signal.SIGINT) is not self:
            self.default_handler(signum, frame)
        if self.called:
            self.default_handler(signum, frame)
        self.called = True
        for result in _results.keys():
            result.stop()


def registerResult(result):
    _results[result] = True


def removeResult(result):
    return bool(_results.pop(result, None))


def installHandler():
    import signal
    global _handler
    if _handler is None:
        _handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _handler)


def removeHandler(method=None):
    """Puts back the handler that was there; as a decorator, while the function runs."""
    import signal
    if method is None:
        if _handler is not None:
            signal.signal(signal.SIGINT, _handler.original_handler)
        return None

    @functools.wraps(method)
    def without(*args, **kwargs):
        installed = signal.getsignal(signal.SIGINT)
        removeHandler()
        try:
            return method(*args, **kwargs)
        finally:
            signal.signal(signal.SIGINT, installed)
    return without
