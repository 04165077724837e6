"""Signals: their names, handlers, and who sends them."""

# Supported: handlers, alarms, `raise_signal`, `pause`.

import _signals
import _vm
from _signals import (
    ITIMER_PROF, ITIMER_REAL, ITIMER_VIRTUAL, ItimerError, alarm, default_int_handler, getitimer, pause, raise_signal,
    set_wakeup_fd, setitimer, siginterrupt, strsignal,
)
from enum import IntEnum

NSIG = 65


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64
    SIGCLD = 17
    SIGPOLL = 29
    SIGIOT = 6


class Sigmasks(IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


globals().update({name: each for kind in (Signals, Handlers, Sigmasks) for name, each in kind.__members__.items()})

def _known(number, kind):
    try:
        return kind(number)
    except ValueError:
        return number


def _shown(handler):
    """SIG_DFL and SIG_IGN by their names."""
    return _known(handler, Handlers) if isinstance(handler, int) else handler


def signal(signalnum, handler):
    """The function is called with the signal's number when it comes; answers the handler before."""
    return _shown(_signals.set_handler(int(signalnum), handler))


def getsignal(signalnum):
    return _shown(_signals.get_handler(int(signalnum)))


def valid_signals():
    return {_known(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


class struct_siginfo(tuple):
    """What sigwaitinfo tells of a signal."""

    si_signo = property(lambda self: self[0])
    si_code = property(lambda self: self[1])
    si_errno = property(lambda self: self[2])
    si_pid = property(lambda self: self[3])
    si_uid = property(lambda self: self[4])
    si_status = property(lambda self: self[5])
    si_band = property(lambda self: self[6])


def _info(number):
    return struct_siginfo((number, 0, 0, 0, 0, 0, 0))


def sigwait(sigset):
    return _known(_signals.wait_for(sigset), Signals)


@_vm.c_function
def sigwaitinfo(sigset, /):
    return _info(_signals.wait_for(sigset))


@_vm.c_function
def sigtimedwait(sigset, timeout, /):
    if timeout < 0:
        raise ValueError('timeout must be non-negative')
    number = _signals.wait_for(sigset, timeout)
    return None if number is None else _info(number)


def sigpending():
    return {_known(number, Signals) for number in _signals.pending}


def pthread_sigmask(how, mask):
    return {_known(number, Signals) for number in _signals.change_mask(int(how), mask)}


@_vm.c_function
def pthread_kill(thread_id, signalnum, /):
    _signals.thread_kill(thread_id, int(signalnum))
