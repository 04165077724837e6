"""What os has of processes. In CPython these are no Python functions: they stand in no traceback."""

import _kernel

EX_OK = 0
P_ALL, P_PID, P_PGID = 0, 1, 2
WNOHANG, WUNTRACED, WSTOPPED, WEXITED, WCONTINUED, WNOWAIT = 1, 2, 2, 4, 8, 0x1000000

_fork_hooks = {'before': [], 'after_in_parent': [], 'after_in_child': []}


def register_at_fork(*, before=None, after_in_parent=None, after_in_child=None):
    """Functions to call at each fork: those before it in reverse order."""
    hooks = {'before': before, 'after_in_parent': after_in_parent, 'after_in_child': after_in_child}
    if not any([function is not None for function in hooks.values()]):
        raise TypeError('At least one argument is required.')
    for when, function in hooks.items():
        if function is not None:
            if not callable(function):
                raise TypeError(f"'{when}' must be callable, not {type(function).__name__}")
            _fork_hooks[when].append(function)


def _fork(name, daemon):
    """Forks, and makes the library in the child fit for its new life."""
    import sys
    for function in reversed(_fork_hooks['before']):
        function()
    pid = _kernel.fork(name, daemon)
    if pid == 0:
        for module in ('threading', 'random'):
            if module in sys.modules:
                sys.modules[module]._after_fork()
    for function in _fork_hooks['after_in_child' if pid == 0 else 'after_in_parent']:
        function()
    return pid


def fork():
    pid = _fork('fork', False)
    if pid:
        _warn_of_threads()
    return pid


def _warn_of_threads():
    """Only the forking thread lives on in the child; what the others held stays held there."""
    import sys
    threading = sys.modules.get('threading')
    if threading is not None and threading.active_count() > 1:
        import warnings
        warnings.warn(f'This process (pid={getpid()}) is multi-threaded, use of fork() may lead to deadlocks in the child.',
                      DeprecationWarning)


def getpid():
    return _kernel.process_id()


def getppid():
    return _kernel.process_parent()


def getpgrp():
    """All processes of a run belong to one group: the program's own."""
    return 1000


def getpgid(pid, /):
    _check_exists(pid)
    return 1000


def getsid(pid, /):
    _check_exists(pid)
    return 1000


def setsid():
    raise PermissionError(1, 'Operation not permitted')


def setpgid(pid, pgrp, /):
    _check_exists(pid)


def setpgrp():
    pass


_niceness = 0


def nice(increment, /):
    """Processes are all treated alike: the number is only kept."""
    global _niceness
    _niceness = min(19, max(_niceness, _niceness + increment))
    return _niceness


def getpriority(which, who):
    return _niceness


def sched_get_priority_min(policy):
    return 0


sched_get_priority_max = sched_get_priority_min


def cpu_count():
    return _kernel.cpu_count()


def process_cpu_count():
    return len(sched_getaffinity(0))


_affinity = None


def sched_getaffinity(pid, /):
    return set(range(_kernel.cpu_count())) if _affinity is None else set(_affinity)


def sched_setaffinity(pid, mask, /):
    """Where threads run is not decided here: the set is only kept."""
    global _affinity
    cores = set(mask) & set(range(_kernel.cpu_count()))
    if not cores:
        raise OSError(22, 'Invalid argument')
    _affinity = cores


def sched_yield():
    _kernel.sleep(0)


def _exit(status):
    _kernel.process_exit(status)


def abort():
    kill(getpid(), 6)


# Signals

def _check_exists(pid):
    if pid == 1:
        raise PermissionError(1, 'Operation not permitted')
    if pid and not _kernel.process_exists(pid):
        raise ProcessLookupError(3, 'No such process')


def kill(pid, signal, /):
    """Sends a signal; it arrives a little later, unless a process sends it to itself."""
    _check_exists(pid)
    if signal != 0:
        _kernel.process_kill(pid or getpid(), int(signal))
        _kernel.signal_check()


def killpg(pgid, signal, /):
    if pgid != getpgrp():
        raise ProcessLookupError(3, 'No such process')
    kill(getpid(), signal)


# Children

class _Usage:
    """What wait3 and wait4 tell of the resources that a child used: nothing."""

    ru_utime = ru_stime = 0.0
    ru_maxrss = 0


def _status(code):
    """An exit code as a status word."""
    return -code if code < 0 else (code & 255) << 8


def waitpid(pid, options, /):
    while True:
        ended = _kernel.child_join(-1 if pid <= 0 else pid, 0 if options & WNOHANG else None)
        if ended is None:
            raise ChildProcessError(10, 'No child processes')
        if ended == 0:
            return 0, 0
        code = _kernel.process_exitcode(ended)
        # Another thread may have been faster.
        if code is not None:
            return ended, _status(code)


def wait():
    return waitpid(-1, 0)


def wait3(options):
    return *waitpid(-1, options), _Usage()


def wait4(pid, options):
    return *waitpid(pid, options), _Usage()


def WIFEXITED(status):
    return status & 127 == 0


def WEXITSTATUS(status):
    return status >> 8 & 255


def WIFSIGNALED(status):
    return status & 127 not in (0, 127)


def WTERMSIG(status):
    return status & 127


def WCOREDUMP(status):
    return bool(status & 128)


def WIFSTOPPED(status):
    return status & 255 == 127


def WSTOPSIG(status):
    return status >> 8 & 255


def WIFCONTINUED(status):
    return status == 0xffff


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f'invalid wait status: {status!r}')
