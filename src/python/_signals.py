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


# Signals that are blocked, those that have come and are not handled yet, and the event that says so.
blocked = set()
pending = set()
_arrived = 0
_wakeup_fd = -1


def deliver(number):
    """The main thread calls this when a signal has come."""
    try:
        if _wakeup_fd >= 0:
            _wake_up(number)
        if number in blocked:
            pending.add(number)
            if _arrived:
                _kernel.event_set(_arrived)
        else:
            handler = handlers.get(number)
            if callable(handler):
                handler(number, _frame())
    except BaseException:
        _kernel.signal_return(False)
        raise
    _kernel.signal_return(True)


def _wake_up(number):
    import _descriptors
    try:
        _descriptors.write(_wakeup_fd, bytes([number]))
    except OSError:
        pass


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Each signal's number is written there. Answers the descriptor before, -1 for none."""
    global _wakeup_fd
    _check_main_thread('set_wakeup_fd')
    if fd >= 0:
        import _descriptors
        if _descriptors.find(fd).blocking and not _descriptors.find(fd).is_file:
            raise ValueError(f'the fd {fd} must be in non-blocking mode')
    before, _wakeup_fd = _wakeup_fd, fd
    return before


def _numbers(signals):
    found = set()
    for each in signals:
        number = int(each)
        if not 1 <= number <= 64:
            raise ValueError(f'signal number {number} out of range [1; 64]')
        found.add(number)
    return found


def change_mask(how, signals):
    """Blocks signals or lets them through again: what has come in the meantime is handled at once. Answers those before."""
    before = set(blocked)
    signals = _numbers(signals) - {9, 19}
    if how not in (0, 1, 2):
        raise OSError(22, 'Invalid argument')
    now = before | signals if how == 0 else before - signals if how == 1 else signals
    for number in now - before:
        blocked.add(number)
        _tell_kernel(number)
    for number in before - now:
        blocked.discard(number)
        _tell_kernel(number)
        if number in pending:
            pending.discard(number)
            _kernel.process_kill(_kernel.process_id(), number)
    _kernel.signal_check()
    return before


def _tell_kernel(number):
    if number < 32:
        handler = handlers.get(number, SIG_DFL)
        caught = number in blocked or callable(handler)
        _kernel.signal_action(number, _CATCH if caught else _IGNORE if handler == SIG_IGN else _DEFAULT)


def wait_for(signals, timeout=None):
    """The number of one of these signals when it has come; None after the timeout."""
    global _arrived
    signals = _numbers(signals)
    added = [number for number in signals if number not in blocked]
    change_mask(0, added)
    if not _arrived:
        _arrived = _kernel.new(5, 0, 0, False)
        _kernel.name(_arrived, 'signal')
    try:
        while True:
            _kernel.event_clear(_arrived)
            came = pending & signals
            if came:
                number = min(came)
                pending.discard(number)
                return number
            if not _kernel.event_wait(_arrived, timeout):
                return None
    finally:
        change_mask(1, added)


def _check_number(number):
    if not 1 <= number <= 64:
        raise ValueError('signal number out of range')


def _check_main_thread(what):
    from threading import current_thread, main_thread
    if current_thread() is not main_thread():
        raise ValueError(f'{what} only works in main thread of the main interpreter')


def set_handler(number, handler):
    """Answers what was there before."""
    _check_main_thread('signal')
    _check_number(number)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in (9, 19, 32, 33):
        raise OSError(22, 'Invalid argument')
    before = get_handler(number)
    handlers[number] = handler
    _tell_kernel(number)
    return before


def get_handler(number):
    _check_number(number)
    return handlers.get(number, SIG_DFL)


def raise_signal(signalnum, /):
    """A signal to the own process is there at once."""
    if not 1 <= int(signalnum) <= 64:
        raise OSError(22, 'Invalid argument')
    _kernel.process_kill(_kernel.process_id(), int(signalnum))
    _kernel.signal_check()


def thread_kill(ident, signalnum):
    """Handlers are always called in the main thread: a signal to a thread is one to its process."""
    if not _kernel.thread_alive(ident) and ident != _kernel.thread_ident():
        raise ProcessLookupError(3, 'No such process')
    if signalnum:
        raise_signal(signalnum)


def strsignal(signalnum, /):
    number = int(signalnum)
    if not 1 <= number <= 64:
        raise ValueError('signal number out of range')
    return _DESCRIPTIONS.get(number, f'Real-time signal {number - 34}' if number >= 34 else None)


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
