"""Tracebacks of threads when something goes very wrong: on request, or after a while."""

# Supported: tracebacks of all threads, on request, after a while, or for a signal.

import sys
import threading
import traceback

_enabled = False
_timer = None


def enable(file=None, all_threads=True):
    """Nothing here crashes as C code does: this is only noted."""
    global _enabled
    _enabled = True


def disable():
    global _enabled
    before, _enabled = _enabled, False
    return before


def is_enabled():
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """The innermost call first, as CPython's does."""
    out = sys.stderr if file is None else file
    frames = sys._current_frames()
    mine = threading.get_ident()
    for ident in [each for each in frames if each != mine and all_threads] + [mine]:
        title = 'Current thread' if ident == mine else 'Thread'
        out.write(f'{title} {ident:#018x} (most recent call first):\n')
        for level in reversed(traceback.extract_stack(frames[ident])):
            if not level.filename.startswith(('faulthandler', 'traceback')):
                out.write(f'  File "{level.filename}", line {level.lineno} in {level.name}\n')
        if ident != mine:
            out.write('\n')


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    global _timer
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    cancel_dump_traceback_later()

    def late():
        dump_traceback(file)
        if exit:
            import os
            os._exit(1)
        if repeat:
            dump_traceback_later(timeout, repeat, file, exit)

    _timer = threading.Timer(timeout, late)
    _timer.daemon = True
    _timer.start()


def cancel_dump_traceback_later():
    global _timer
    timer, _timer = _timer, None
    if timer is not None:
        timer.cancel()


def register(signum, file=None, all_threads=True, chain=False):
    """A signal that shows where everybody is."""
    import signal
    before = signal.getsignal(signum)

    def show(number, frame):
        dump_traceback(file, all_threads)
        if chain and callable(before):
            before(number, frame)

    signal.signal(signum, show)


def unregister(signum):
    import signal
    before = signal.getsignal(signum)
    signal.signal(signum, signal.SIG_DFL)
    return callable(before)
