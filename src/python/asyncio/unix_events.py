"""What a loop does with signals: it has a callback called at its next turn."""

import _signals
from asyncio import coroutines, events

_SIGINT = 2
_MOST_SIGNALS = 64


class SignalLoop:
    """The part of a loop that has to do with signals."""

    def _init_signals(self):
        # By number: what is to be called.
        self._signal_handlers = {}

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        self._check_closed()
        handle = events.Handle(callback, args, self)

        def handler(number, frame):
            if not handle._cancelled:
                self.call_soon_threadsafe(handle._run)
        try:
            _signals.set_handler(sig, handler)
        except ValueError as error:
            raise RuntimeError('set_wakeup_fd only works in main thread of the main interpreter') from error
        except OSError as error:
            raise RuntimeError(f'sig {sig} cannot be caught') from error
        self._signal_handlers[sig] = handle

    def remove_signal_handler(self, sig):
        """Gives the signal back to what it does by itself; answers whether it had a handler."""
        self._check_signal(sig)
        handle = self._signal_handlers.pop(sig, None)
        if handle is None:
            return False
        handle.cancel()
        _signals.set_handler(sig, _signals.default_int_handler if sig == _SIGINT else _signals.SIG_DFL)
        return True

    def _remove_signal_handlers(self):
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)

    def _check_signal(self, sig):
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if not 1 <= sig <= _MOST_SIGNALS:
            raise ValueError(f'invalid signal number {sig}')
