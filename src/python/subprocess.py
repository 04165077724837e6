"""
Other programs. There are none here: what this module defines can be imported, named and caught, and whatever would start a program
says that it cannot.
"""

# Supported: names, exceptions and `list2cmdline`. There are no other programs: whatever would start one says that it cannot.

import signal

__all__ = [
    'CalledProcessError', 'CompletedProcess', 'DEVNULL', 'PIPE', 'Popen', 'STDOUT', 'SubprocessError', 'TimeoutExpired', 'call',
    'check_call', 'check_output', 'getoutput', 'getstatusoutput', 'list2cmdline', 'run',
]

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                parts.append(f'{name}={getattr(self, name)!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """The arguments as one line, quoted as Windows wants it."""
    words = []
    for word in map(str, seq):
        quoted = ''
        slashes = 0
        for letter in word:
            if letter == '\\':
                slashes += 1
                continue
            quoted += '\\' * (2 * slashes + 1 if letter == '"' else slashes) + letter
            slashes = 0
        if not word or ' ' in word or '\t' in word:
            quoted = f'"{quoted}{"\\" * (2 * slashes)}"'
        else:
            quoted += '\\' * slashes
        words.append(quoted)
    return ' '.join(words)


def _refuse(what, args):
    raise NotImplementedError(f'subprocess.{what}({args!r}) is not supported: there is no other program to run. '
                              'Use multiprocessing for processes')


class Popen:
    def __init__(self, args, *more, **options):
        _refuse('Popen', args)

    def __class_getitem__(cls, item):
        return cls


def run(*popenargs, **kwargs):
    _refuse('run', popenargs[0] if popenargs else kwargs.get('args'))


def call(*popenargs, **kwargs):
    _refuse('call', popenargs[0] if popenargs else kwargs.get('args'))


def check_call(*popenargs, **kwargs):
    _refuse('check_call', popenargs[0] if popenargs else kwargs.get('args'))


def check_output(*popenargs, **kwargs):
    _refuse('check_output', popenargs[0] if popenargs else kwargs.get('args'))


def getoutput(cmd, *, encoding=None, errors=None):
    _refuse('getoutput', cmd)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    _refuse('getstatusoutput', cmd)
