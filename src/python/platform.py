"""What the program runs on: as CPython 3.13 on Linux would say."""

# Supported: what CPython 3.13 on Linux would say.

import sys
from collections import namedtuple

_Uname = namedtuple('uname_result', 'system node release version machine')


class uname_result(_Uname):
    __slots__ = ()

    @property
    def processor(self):
        return ''

    def __repr__(self):
        return super().__repr__()[:-1] + ", processor='')"


def uname():
    return uname_result('Linux', node(), '6.1.0', '#1 SMP PREEMPT_DYNAMIC', 'x86_64')


def system():
    return 'Linux'


def node():
    import socket
    return socket.gethostname()


def release():
    return uname().release


def version():
    return uname().version


def machine():
    return 'x86_64'


def processor():
    return ''


def architecture(executable=sys.executable, bits='', linkage=''):
    return bits or '64bit', linkage or 'ELF'


def platform(aliased=False, terse=False):
    parts = ['Linux', release()]
    return '-'.join(parts + (['with-glibc2.36'] if terse else ['x86_64', 'with-glibc2.36']))


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return 'glibc', '2.36'


def python_implementation():
    return 'CPython'


def python_version():
    return '.'.join([str(part) for part in sys.version_info[:3]])


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return 'main', 'Oct  7 2024 00:00:00'


def python_compiler():
    return 'GCC 12.2.0'
