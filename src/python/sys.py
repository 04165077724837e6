"""The interpreter as a program sees it."""

# Supported: the interpreter as a program sees it.

import _async
import _kernel
import _sys
import _text
import _vm
from _streams import InputStream, OutputStream

argv = [_sys.main_file()]
path = ['/home/lockstep', '']
modules = _vm.modules
builtin_module_names = ('_kernel', '_sys', '_containers', '_pickle', 'builtins', 'math', 'time')
executable = '/usr/bin/python3'
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
hexversion = 0x030d00f0
version = '3.13.0 (Lockstep)'
copyright = ''
prefix = exec_prefix = base_prefix = base_exec_prefix = '/usr'
dont_write_bytecode = True
ps1 = '>>> '
float_repr_style = 'short'
warnoptions = []
orig_argv = argv


class _Named(tuple):
    """A tuple whose items have names."""

    def __repr__(self):
        items = ', '.join([f'{name}={getattr(self, name)!r}' for name in self._names])
        return f'sys.{type(self).__name__}({items})'


class _version_info(_Named):
    _names = ('major', 'minor', 'micro', 'releaselevel', 'serial')
    major, minor, micro, releaselevel, serial = 3, 13, 0, 'final', 0


_version_info.__name__ = 'version_info'
version_info = _version_info((3, 13, 0, 'final', 0))


class _flags(_Named):
    _names = ('debug', 'inspect', 'interactive', 'optimize', 'verbose', 'utf8_mode')
    debug = inspect = interactive = optimize = verbose = 0
    utf8_mode = 0
    dev_mode = safe_path = False


_flags.__name__ = 'flags'
flags = _flags((0, 0, 0, 0, 0, 0))


class _implementation:
    name = 'lockstep'
    cache_tag = None
    hexversion = hexversion
    version = version_info


implementation = _implementation()


class _float_info:
    max = 1.7976931348623157e+308
    min = 2.2250738585072014e-308
    epsilon = 2.220446049250313e-16
    dig = 15
    mant_dig = 53
    max_exp = 1024
    min_exp = -1021
    max_10_exp = 308
    min_10_exp = -307
    radix = 2
    rounds = 1


float_info = _float_info()


class _int_info:
    bits_per_digit = 30
    sizeof_digit = 4
    default_max_str_digits = 4300
    str_digits_check_threshold = 640


int_info = _int_info()


class _hash_info:
    width = 64
    modulus = 2 ** 61 - 1
    inf = 314159
    nan = 0


hash_info = _hash_info()

stdin = __stdin__ = InputStream()
stdout = __stdout__ = OutputStream(1, '<stdout>')
stderr = __stderr__ = OutputStream(2, '<stderr>')


def exit(status=None, /):
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status) if status is not None else SystemExit


def exception():
    return _vm.handled()


def exc_info():
    value = _vm.handled()
    if value is None:
        return None, None, None
    return type(value), value, value.__traceback__


def excepthook(kind, value, traceback, /):
    import traceback as _traceback
    stderr.write(''.join(_traceback.format_exception(kind, value, traceback)))


__excepthook__ = excepthook


class UnraisableHookArgs(_Named):
    """An exception that nobody can be told of: made of its class, itself, its traceback, what was going on, and with what."""

    _names = ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object')
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])


def unraisablehook(unraisable, /):
    import traceback as _traceback
    if stderr is None:
        return
    kind, value, trace, message, source = unraisable
    if source is not None:
        try:
            shown = repr(source)
        except Exception:
            shown = '<object repr() failed>'
        stderr.write(f'{message or "Exception ignored in"}: {shown}\n')
    elif message is not None:
        stderr.write(f'{message}:\n')
    if trace is not None:
        stderr.write('Traceback (most recent call last):\n')
        for frame in _traceback.extract_tb(trace):
            # CPython shows no carets here.
            stderr.write(f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n')
            if frame.line:
                stderr.write(f'    {frame.line}\n')
    stderr.write(_traceback.format_exception_only(kind, value)[-1])


__unraisablehook__ = unraisablehook


_switch_interval = 0.005


def getswitchinterval():
    return _switch_interval


def setswitchinterval(interval, /):
    global _switch_interval
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = float(interval)


def getrecursionlimit():
    return _vm.recursion_limit()


def setrecursionlimit(limit, /):
    if limit < 1:
        raise ValueError('recursion limit must be greater or equal than 1')
    _vm.recursion_limit(limit)


def getsizeof(object, default=None):
    return _sys.sizeof(object)


def getrefcount(object, /):
    return 2


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError(f"intern() argument must be str, not {type(string).__name__}")
    return _sys.intern(string)


def getdefaultencoding():
    return 'utf-8'


def getfilesystemencoding():
    return 'utf-8'


def is_finalizing():
    return False


_tracing = _profiling = None


def settrace(function, /):
    """Notes the function; the machine's own trace shows every step, so nothing calls it."""
    global _tracing
    _tracing = function


def setprofile(function, /):
    """Notes the function; nothing calls it."""
    global _profiling
    _profiling = function


def gettrace():
    return _tracing


def getprofile():
    return None


def _is_gil_enabled():
    return True


_getframe = _sys._getframe
_current_frames = _sys._current_frames


def _getframemodulename(depth=0):
    try:
        return _sys._getframe(depth + 1).f_globals.get('__name__')
    except ValueError:
        return None


class _asyncgen_hooks(_Named):
    _names = ('firstiter', 'finalizer')
    firstiter = property(lambda self: self[0])
    finalizer = property(lambda self: self[1])

    def __repr__(self):
        return super().__repr__().removeprefix('sys.')


_asyncgen_hooks.__name__ = 'asyncgen_hooks'


def get_asyncgen_hooks():
    return _asyncgen_hooks(_async.hooks.get(_vm.thread(), (None, None)))


_unset = object()


def set_asyncgen_hooks(firstiter=_unset, finalizer=_unset):
    """What the calling thread has told of every asynchronous generator that it begins."""
    given = (firstiter, finalizer)
    for name, hook in zip(_asyncgen_hooks._names, given):
        if hook is not _unset and hook is not None and not callable(hook):
            raise TypeError(f'callable {name} expected, got {type(hook).__name__}')
    before = get_asyncgen_hooks()
    _async.hooks[_vm.thread()] = tuple([old if new is _unset else new for old, new in zip(before, given)])


def breakpointhook(*args, **kwargs):
    raise NotImplementedError('breakpoint() is not supported')


def get_int_max_str_digits():
    return _text.max_str_digits()


def set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _text.max_str_digits(maxdigits)
