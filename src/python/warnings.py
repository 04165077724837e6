"""Warnings, written to standard error with the line that caused them."""

# Supported: warnings on standard error, filtered by category.

import _vm
import sys

filters = []
_seen = set()

# Shown only where the program itself does what it is warned of.
_FOR_DEVELOPERS = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


def warn(message, category=None, stacklevel=1, source=None, **options):
    if isinstance(message, Warning):
        category = type(message)
    category = UserWarning if category is None else category
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    stack = _vm.stack()
    level = max(1, stacklevel)
    filename, line, _, text, own = stack[-1 - level] if level < len(stack) else ('<sys>', 0, '', '', False)
    action = _action(category, str(message), own and _is_main(filename))
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    if action == 'ignore' or _is_known(action, category, str(message), filename, line):
        return
    showwarning(message, category, filename, line, None, text)
    if source is not None and showwarning is _show:
        sys.stderr.write(f'{category.__name__}: Enable tracemalloc to get the object allocation traceback\n')


def _is_main(filename):
    """Does the file hold the module `__main__`?"""
    main = sys.modules.get('__main__')
    path = getattr(main, '__file__', filename)
    # Tracebacks name a file of the program's directory without that directory.
    return '__mp_main__' not in sys.modules and (path == filename or path.endswith(f'/{filename}'))


def _action(category, text, in_main):
    for action, kind, pattern in filters:
        if issubclass(category, kind) and text.startswith(pattern):
            return action
    if issubclass(category, _FOR_DEVELOPERS):
        return 'default' if in_main and issubclass(category, DeprecationWarning) else 'ignore'
    return 'default'


def _is_known(action, category, text, filename, line):
    """Has it been said before, and is once enough?"""
    if action == 'always':
        return False
    key = category, text
    if action == 'default':
        key += filename, line
    elif action == 'module':
        key += filename,
    if key in _seen:
        return True
    _seen.add(key)
    return False


def formatwarning(message, category, filename, lineno, line=None):
    text = f'{filename}:{lineno}: {category.__name__}: {message}\n'
    return f'{text}  {line.strip()}\n' if line else text


def _show(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


showwarning = _show


def simplefilter(action, category=Warning, lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category, ''))


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    filters.insert(len(filters) if append else 0, (action, category, message))


def resetwarnings():
    filters.clear()


class WarningMessage:
    def __init__(self, message, category, filename, lineno):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, **options):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global showwarning
        self._before = list(filters), showwarning, set(_seen)
        _seen.clear()
        if self._action is not None:
            simplefilter(self._action, self._category)
        if not self._record:
            return None
        log = []

        def remember(message, category, filename, lineno, file=None, line=None):
            log.append(WarningMessage(message if isinstance(message, Warning) else category(message),
                                      category, filename, lineno))
        showwarning = remember
        return log

    def __exit__(self, *exception):
        global showwarning
        filters[:], showwarning, seen = self._before
        _seen.clear()
        _seen.update(seen)
