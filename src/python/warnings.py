"""Warnings: told once for each place, unless the filters say otherwise, on standard error with the line that caused them."""

# Supported: warnings, filters, and catching them.

import _vm
import sys

__all__ = [
    'warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
    'catch_warnings', 'deprecated',
]

# Action, pattern of the message, category, pattern of the module, line number. The first one that fits decides. A text in
# place of a pattern is to be equal.
filters = [
    ('default', None, DeprecationWarning, '__main__', 0),
    ('ignore', None, DeprecationWarning, None, 0),
    ('ignore', None, PendingDeprecationWarning, None, 0),
    ('ignore', None, ImportWarning, None, 0),
    ('ignore', None, ResourceWarning, None, 0),
]
defaultaction = 'default'
onceregistry = {}

_ACTIONS = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')

# Changed with the filters: what modules have noted as told before is then forgotten.
_version = 1


def _filters_mutated():
    global _version
    _version += 1


# Showing

class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def formatwarning(message, category, filename, lineno, line=None):
    return _format(WarningMessage(message, category, filename, lineno, None, line))


def _format(told):
    name = told.category.__name__
    text = f'{told.filename}:{told.lineno}: {name}: {told.message}\n'
    line = told.line
    if line is None:
        import linecache
        line = linecache.getline(told.filename, told.lineno)
    if line.strip():
        text += f'  {line.strip()}\n'
    if told.source is not None:
        text += f'{name}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def showwarning(message, category, filename, lineno, file=None, line=None):
    _write(WarningMessage(message, category, filename, lineno, file, line))


def _write(told):
    file = sys.stderr if told.file is None else told.file
    if file is None:
        return
    if formatwarning is _original_format:
        text = _format(told)
    else:
        text = formatwarning(told.message, told.category, told.filename, told.lineno, told.line)
    try:
        file.write(text)
    except OSError:
        pass


_original_show = showwarning
_original_format = formatwarning
# What takes warnings while they are recorded.
_recorder = None


def _show(told):
    if showwarning is not _original_show:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(told.message, told.category, told.filename, told.lineno, told.file, told.line)
    elif _recorder is not None:
        _recorder(told)
    else:
        _write(told)


# Filters

def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    _check_action(action)
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    _check_line(lineno)
    if message or module:
        import re
    _add_filter((
        action, re.compile(message, re.I) if message else None, category, re.compile(module) if module else None, lineno,
    ), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check_action(action)
    _check_line(lineno)
    _add_filter((action, None, category, None, lineno), append)


def _check_action(action):
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')


def _check_line(lineno):
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')


def _add_filter(item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    filters[:] = []
    _filters_mutated()


def _fits(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text) is not None


def _action_for(category, text, module, lineno):
    for action, message, kind, place, line in filters:
        if line in (0, lineno) and issubclass(category, kind) and _fits(message, text) and _fits(place, module):
            return action
    return defaultaction


# Warning

@_vm.c_function
def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(f'warn() argument skip_file_prefixes must be tuple, not {type(skip_file_prefixes).__name__}')
    try:
        frame = sys._getframe()
    except ValueError:
        # What has no caller is warned of by the interpreter itself, after the program's last statement.
        frame = source = None
    if skip_file_prefixes:
        stacklevel = max(stacklevel, 2)
        while frame is not None and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
        stacklevel -= 1
    while frame is not None and stacklevel > 1:
        frame = frame.f_back
        stacklevel -= 1
    if frame is None:
        variables, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        variables, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    seen = variables.setdefault('__warningregistry__', {})
    module = variables.get('__name__') or '<string>'
    _warn_at(message, category, filename, lineno, module, seen, source)


@_vm.c_function
def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        module = module.removesuffix('.py')
    if module_globals:
        import linecache
        linecache.getlines(filename, module_globals)
    if isinstance(message, Warning):
        category = type(message)
    _warn_at(message, category, filename, lineno, module, {} if registry is None else registry, source)


def _warn_at(message, category, filename, lineno, module, registry, source):
    if registry.get('version', 0) != _version:
        registry.clear()
        registry['version'] = _version
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    action = _action_for(category, text, module, lineno)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        if onceregistry.setdefault((text, category), 0):
            return
        onceregistry[text, category] = 1
    elif action == 'module':
        registry[key] = 1
        anywhere = text, category, 0
        if registry.get(anywhere):
            return
        registry[anywhere] = 1
    elif action == 'default':
        registry[key] = 1
    elif action not in ('always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {action}')
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Puts the filters back when the block ends; may record what is told in it."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._before = module.filters, module.showwarning, module._recorder
        module.filters = module.filters[:]
        module._filters_mutated()
        log = None
        if self._record:
            log = []
            module._recorder = log.append
            # One that the program has put in place is not to take them.
            module.showwarning = module._original_show
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters, module.showwarning, module._recorder = self._before
        module._filters_mutated()


class deprecated:
    """Marks a class or function: its use is warned of."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f'Expected an object of type str for \'message\', not {type(message).__name__!r}')
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, level = self.message, self.category, self.stacklevel + 1
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return _deprecated_class(arg, message, category, level)
        if not callable(arg):
            raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, not "
                            f'{arg!r}')
        import functools
        import inspect

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return arg(*args, **kwargs)
        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper


def _deprecated_class(cls, message, category, level):
    """Warns where an instance is made and where a class is derived from it."""
    import functools
    original_new = cls.__new__

    @functools.wraps(original_new)
    def __new__(made, /, *args, **kwargs):
        if made is cls:
            warn(message, category=category, stacklevel=level)
        if original_new is not object.__new__:
            return original_new(made, *args, **kwargs)
        if made.__init__ is object.__init__ and (args or kwargs):
            raise TypeError(f'{made.__name__}() takes no arguments')
        return original_new(made)
    cls.__new__ = staticmethod(__new__)

    original_init_subclass = cls.__init_subclass__
    own = getattr(original_init_subclass, '__func__', None)
    if own is not None:
        # A class method of the program's: it is to be called with the class derived.
        @functools.wraps(own)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return own(*args, **kwargs)
        cls.__init_subclass__ = classmethod(__init_subclass__)
    else:
        @functools.wraps(original_init_subclass)
        def __init_subclass__(*args, **kwargs):
            warn(message, category=category, stacklevel=level)
            return original_init_subclass(*args, **kwargs)
        cls.__init_subclass__ = __init_subclass__
    cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
    return cls
