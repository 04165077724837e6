"""What os has of the machine and its user, and what it refuses: there are no other programs to run."""

import _kernel
from _paths import HOME
from _strerror import failure


def _check(value, what):
    if not isinstance(value, (str, bytes)):
        raise TypeError(f'str expected, not {type(value).__name__}')
    return value


class _Environ(dict):
    """Names and values are strings; a change is for children too."""

    def __setitem__(self, key, value):
        dict.__setitem__(self, _check(key, 'key'), _check(value, 'value'))

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *others, **values):
        for key, value in dict(*others, **values).items():
            self[key] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


_Environ.__module__ = 'os'
environ = _Environ(HOME=HOME, PATH='/usr/bin:/bin', PWD=HOME, USER='student', LOGNAME='student', LANG='C.UTF-8',
                   SHELL='/bin/sh', TERM='xterm')


def putenv(name, value, /):
    _check(name, 'name')
    _check(value, 'value')


def unsetenv(name, /):
    _check(name, 'name')


def getlogin():
    return 'student'


def getuid():
    return 1000


getgid = geteuid = getegid = getuid


def getgroups():
    return [1000]


def getloadavg():
    return 0.0, 0.0, 0.0


def ctermid():
    return '/dev/tty'


def urandom(size, /):
    """From the seed of the run, as everything that is random here."""
    import random
    if size < 0:
        raise ValueError('negative argument not allowed')
    return random.randbytes(size)


def getrandom(size, flags=0):
    return urandom(size)


class _Record(tuple):
    _fields = ()

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)

    def __repr__(self):
        fields = ', '.join([f'{name}={value!r}' for name, value in zip(self._fields, self)])
        return f'{type(self).__module__}.{type(self).__name__}({fields})'


class uname_result(_Record):
    _fields = ('sysname', 'nodename', 'release', 'version', 'machine')


class times_result(_Record):
    _fields = ('user', 'system', 'children_user', 'children_system', 'elapsed')


class terminal_size(_Record):
    _fields = ('columns', 'lines')


uname_result.__module__ = times_result.__module__ = 'posix'
terminal_size.__module__ = 'os'


def uname():
    return uname_result(('Linux', 'lockstep', '6.1.0', '#1 SMP', 'x86_64'))


def times():
    return times_result((_kernel.clock(2), 0.0, 0.0, 0.0, _kernel.clock(1)))


def get_terminal_size(fd=1, /):
    from _descriptors import isatty
    if not isatty(fd):
        raise failure(25)
    return terminal_size((80, 24))


_SYSCONF = {'SC_PAGE_SIZE': 4096, 'SC_PAGESIZE': 4096, 'SC_OPEN_MAX': 1024, 'SC_CLK_TCK': 100, 'SC_ARG_MAX': 2097152,
            'SC_SEM_VALUE_MAX': 2147483647, 'SC_SEM_NSEMS_MAX': -1, 'SC_IOV_MAX': 1024}


def sysconf(name, /):
    if name in ('SC_NPROCESSORS_ONLN', 'SC_NPROCESSORS_CONF'):
        return _kernel.cpu_count()
    if name not in _SYSCONF:
        raise ValueError('unrecognized configuration name')
    return _SYSCONF[name]


def confstr(name, /):
    if name == 'CS_PATH':
        return '/bin:/usr/bin'
    raise ValueError('unrecognized configuration name')


# Other programs

def _no_programs(function):
    raise NotImplementedError(f'os.{function} is not supported: there is no other program to run. '
                              'Use os.fork or multiprocessing for processes')


def system(command):
    _no_programs('system')


def execv(path, argv, /):
    _no_programs('execv')


def execve(path, argv, env):
    _no_programs('execve')


def execl(file, *args):
    _no_programs('execl')


def execle(file, *args):
    _no_programs('execle')


def execlp(file, *args):
    _no_programs('execlp')


def execvp(file, args):
    _no_programs('execvp')


def spawnl(mode, file, *args):
    _no_programs('spawnl')


def spawnv(mode, file, args):
    _no_programs('spawnv')


def posix_spawn(path, argv, env, **options):
    _no_programs('posix_spawn')


def startfile(path, *args):
    _no_programs('startfile')
