"""The interpreter as a program sees it."""

# Supported: the interpreter as a program sees it.

import _async
import _kernel
import _sys
import _text
import _vm
from _streams import InputStream, OutputStream

argv = [_sys.main_file()]
path = ['/home/lockstep', '/usr/lib/python313.zip', '/usr/lib/python3.13', '/usr/lib/python3.13/lib-dynload']
path_hooks = []
path_importer_cache = {}
platlibdir = 'lib'
api_version = 1013
abiflags = ''
pycache_prefix = None
modules = _vm.modules
builtin_module_names = ('_kernel', '_sys', '_containers', '_pickle', 'builtins', 'math', 'time')
executable = '/usr/bin/python3'
platform = 'linux'
byteorder = 'little'
maxsize = 9223372036854775807
maxunicode = 1114111
hexversion = 0x030d00f0
version = '3.13.0 (Lockstep)'
copyright = 'Copyright (c) 2001-2024 Python Software Foundation.'
prefix = exec_prefix = base_prefix = base_exec_prefix = '/usr'
dont_write_bytecode = True
float_repr_style = 'short'
warnoptions = []
orig_argv = ['python3', argv[0]]
_base_executable = executable
_xoptions = {}
_git = ('CPython', '', '')


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


# What is asked for rarely is made when it is.
_RECORDS = frozenset(('flags', 'implementation', 'float_info', 'int_info', 'hash_info', 'thread_info'))


def __getattr__(name):
    if name in _RECORDS:
        import _sys_records
        value = getattr(_sys_records, name)
    elif name == 'stdlib_module_names':
        value = frozenset(_sys.standard_modules())
    elif name == 'meta_path':
        from importlib.machinery import PathFinder
        value = [PathFinder]
    else:
        raise AttributeError(f"module 'sys' has no attribute {name!r}", name=name, obj=modules['sys'])
    globals()[name] = value
    return value


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
    text = ''.join(_traceback.format_exception(kind, value, traceback))
    if isinstance(value, ModuleNotFoundError):
        text += _vm.missing_module(value)
    stderr.write(text)


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
    if not isinstance(interval, (int, float)):
        raise TypeError(f'must be real number, not {type(interval).__name__}')
    if interval <= 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = float(interval)


def getrecursionlimit():
    return _vm.recursion_limit()


def setrecursionlimit(limit, /):
    if not isinstance(limit, int):
        raise TypeError(f"'{type(limit).__name__}' object cannot be interpreted as an integer")
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


def getfilesystemencodeerrors():
    return 'surrogateescape'


def displayhook(value, /):
    """Shows a value and keeps it as `_`."""
    if value is None:
        return
    import builtins
    builtins._ = None
    stdout.write(f'{value!r}\n')
    builtins._ = value


__displayhook__ = displayhook

_audit_hooks = []


def addaudithook(hook):
    _audit_hooks.append(hook)


def audit(event, /, *args):
    """Tells the hooks. The library itself raises no events."""
    if not isinstance(event, str):
        raise TypeError(f'expected str for argument \'event\', not {type(event).__name__}')
    for hook in _audit_hooks:
        hook(event, args)


def call_tracing(func, args, /):
    return func(*args)


def getallocatedblocks():
    return 0


def getunicodeinternedsize(*, _only_immortal=False):
    return 0


def _clear_type_cache():
    pass


def _clear_internal_caches():
    pass


def _is_interned(string, /):
    return _sys.intern(string) is string


def is_stack_trampoline_active():
    return False


def _debugmallocstats():
    pass


_origin_depth = 0


def get_coroutine_origin_tracking_depth():
    return _origin_depth


def set_coroutine_origin_tracking_depth(depth):
    global _origin_depth
    if depth < 0:
        raise ValueError('depth must be >= 0')
    _origin_depth = depth


def getdlopenflags():
    return 2


def setdlopenflags(flags, /):
    pass


def is_finalizing():
    return False


_PROFILE, _TRACE = 0, 1


def settrace(function, /):
    _vm.set_hook(_TRACE, function)


def setprofile(function, /):
    _vm.set_hook(_PROFILE, function)


def gettrace():
    return _vm.hook(_TRACE)


def getprofile():
    return _vm.hook(_PROFILE)


def _settraceallthreads(function, /):
    _vm.set_hooks(_TRACE, function)


def _setprofileallthreads(function, /):
    _vm.set_hooks(_PROFILE, function)


def _is_gil_enabled():
    return True


_getframe = _sys._getframe
_current_frames = _sys._current_frames


def _getframemodulename(depth=0):
    try:
        return _sys._getframe(depth).f_globals.get('__name__')
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


__breakpointhook__ = breakpointhook


def get_int_max_str_digits():
    return _text.max_str_digits()


def set_int_max_str_digits(maxdigits):
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError('maxdigits must be 0 or larger than 640')
    _text.max_str_digits(maxdigits)
