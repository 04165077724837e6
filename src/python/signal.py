"""Names of signals."""

import _kernel
from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP = Signals.SIGHUP
SIGINT = Signals.SIGINT
SIGQUIT = Signals.SIGQUIT
SIGABRT = Signals.SIGABRT
SIGFPE = Signals.SIGFPE
SIGKILL = Signals.SIGKILL
SIGUSR1 = Signals.SIGUSR1
SIGSEGV = Signals.SIGSEGV
SIGUSR2 = Signals.SIGUSR2
SIGPIPE = Signals.SIGPIPE
SIGALRM = Signals.SIGALRM
SIGTERM = Signals.SIGTERM
SIGCHLD = Signals.SIGCHLD
SIGCONT = Signals.SIGCONT
SIGSTOP = Signals.SIGSTOP
SIGTSTP = Signals.SIGTSTP
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN

_handlers = {}


def signal(signalnum, handler):
    """Remembers the handler; handlers are not called."""
    before = _handlers.get(int(signalnum), SIG_DFL)
    _handlers[int(signalnum)] = handler
    return before


def getsignal(signalnum):
    return _handlers.get(int(signalnum), SIG_DFL)


def default_int_handler(signalnum, frame):
    raise KeyboardInterrupt


def raise_signal(signalnum):
    _kernel.process_kill(_kernel.process_id(), int(signalnum))


def strsignal(signalnum):
    return {1: 'Hangup', 2: 'Interrupt', 9: 'Killed', 15: 'Terminated'}.get(int(signalnum))
