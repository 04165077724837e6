"""Warnings, written to standard error."""

import sys

filters = []
_seen = set()


def warn(message, category=None, stacklevel=1, source=None, **options):
    if isinstance(message, Warning):
        category = type(message)
    category = UserWarning if category is None else category
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    action = _action(category, str(message))
    if action == 'error':
        raise message if isinstance(message, Warning) else category(message)
    if action == 'ignore':
        return
    key = (category, str(message))
    if action != 'always' and key in _seen:
        return
    _seen.add(key)
    showwarning(message, category, sys.argv[0], 1)


def _action(category, text):
    for action, kind, pattern in filters:
        if issubclass(category, kind) and text.startswith(pattern):
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return 'ignore'
    return 'default'


def formatwarning(message, category, filename, lineno, line=None):
    return f'{filename}:{lineno}: {category.__name__}: {message}\n'


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
