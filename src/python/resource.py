"""Limits and use of resources, as far as there are any here."""

# Supported: the time that was used. Limits are kept, not enforced.

import _kernel
from _os_system import _Record

error = OSError
RLIM_INFINITY = -1
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
(RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE, RLIMIT_MEMLOCK,
 RLIMIT_AS) = range(10)

_limits = {RLIMIT_STACK: (8 * 2 ** 20, RLIM_INFINITY), RLIMIT_NOFILE: (1024, 1048576), RLIMIT_CORE: (0, RLIM_INFINITY)}


class struct_rusage(_Record):
    _fields = ('ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap',
               'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw')


struct_rusage.__module__ = 'resource'


def _check(resource):
    if not 0 <= resource < 16:
        raise ValueError('invalid resource specified')


def getrlimit(resource, /):
    _check(resource)
    return _limits.get(resource, (RLIM_INFINITY, RLIM_INFINITY))


def setrlimit(resource, limits, /):
    """The numbers are kept, and nobody looks at them."""
    _check(resource)
    soft, hard = limits
    if hard != RLIM_INFINITY and (soft == RLIM_INFINITY or soft > hard):
        raise ValueError('current limit exceeds maximum limit')
    _limits[resource] = soft, hard


def getrusage(who, /):
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError('invalid who parameter')
    seconds = 0.0 if who == RUSAGE_CHILDREN else _kernel.clock(2 if who == RUSAGE_SELF else 3)
    return struct_rusage((seconds, 0.0, 10240, *[0] * 13))


def getpagesize():
    return 4096
