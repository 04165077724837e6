"""Handlers of signals, and the calls that in CPython are no Python functions: they stand in no traceback."""

import _kernel
import _sys

_DEFAULT, _IGNORE, _CATCH = 0, 1, 2
SIG_DFL, SIG_IGN = 0, 1
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_DESCRIPTIONS = {
    1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap', 6: 'Aborted',
    7: 'Bus error', 8: 'Floating point exception', 9: 'Killed', 10: 'User defined signal 1', 11: 'Segmentation fault',
    12: 'User defined signal 2', 13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated', 16: 'Stack fault',
    17: 'Child exited', 18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped', 21: 'Stopped (tty input)',
    22: 'Stopped (tty output)', 23: 'Urgent I/O condition', 24: 'CPU time limit exceeded',
    25: 'File size limit exceeded', 26: 'Virtual timer expired', 27: 'Profiling timer expired', 28: 'Window changed',
    29: 'I/O possible', 30: 'Power failure', 31: 'Bad system call',
}

# By number; what is not here is at its default.
handlers = {2: default_int_handler, 13: SIG_IGN}
_kernel.signal_action(2, _CATCH)


def _frame():
    try:
        return _sys._getframe()
    except ValueError:
        return None


def deliver(number):
    """The main thread calls this when a signal has come."""
    handler = handlers.get(number)
    try:
        if callable(handler):
            handler(number, _frame())
    except BaseException:
        _kernel.signal_return(False)
        raise
    _kernel.signal_return(True)


def _check_number(number):
    if not 1 <= number <= 64:
        raise ValueError('signal number out of range')


def set_handler(number, handler):
    """Answers what was there before."""
    from threading import current_thread, main_thread
    if current_thread() is not main_thread():
        raise ValueError('signal only works in main thread of the main interpreter')
    _check_number(number)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19, 32, 33):
        raise OSError(22, 'Invalid argument')
    before = get_handler(number)
    handlers[number] = handler
    if number < 32:
        _kernel.signal_action(number, _CATCH if callable(handler) else _IGNORE if handler == SIG_IGN else _DEFAULT)
    return before


def get_handler(number):
    _check_number(number)
    return handlers.get(number, SIG_DFL)


def raise_signal(signalnum, /):
    """A signal to the own process is there at once."""
    _kernel.process_kill(_kernel.process_id(), int(signalnum))
    _kernel.signal_check()


def strsignal(signalnum, /):
    return _DESCRIPTIONS.get(int(signalnum))


def siginterrupt(signalnum, flag, /):
    """A call that a signal interrupts is made again in any case."""


def alarm(seconds, /):
    """SIGALRM after so many seconds. Answers how many were left of the alarm before."""
    if not isinstance(seconds, int):
        raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer")
    left, _ = _kernel.signal_alarm(seconds, 0)
    whole = int(left)
    return whole if left == whole else whole + 1


class ItimerError(OSError):
    pass


ItimerError.__qualname__ = ItimerError.__name__ = 'itimer_error'
ItimerError.__module__ = 'signal'


def setitimer(which, seconds, interval=0.0, /):
    if which not in (ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF) or seconds < 0 or interval < 0:
        raise ItimerError(22, 'Invalid argument')
    if which != ITIMER_REAL:
        raise NotImplementedError('only ITIMER_REAL measures time here')
    return _kernel.signal_alarm(seconds, interval)


def getitimer(which, /):
    left, every = _kernel.signal_alarm(0, 0)
    if left:
        _kernel.signal_alarm(left, every)
    return left, every


def pause():
    _kernel.signal_pause()
