"""Tracebacks as text. The text of an exception is made natively, as it is for one that nobody caught."""

# Supported: tracebacks as text.

import _vm
import sys

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'FrameSummary',
    'StackSummary', 'TracebackException', 'print_list',
]

_given = object()


def _exception(exc, value):
    """The exception of `f(exception)` and of the old `f(type, exception, traceback)`."""
    if value is not _given:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return exc


def _write(lines, file):
    (sys.stderr if file is None else file).write(''.join(lines))


# Exceptions

def format_exception(exc, /, value=_given, tb=None, limit=None, chain=True, **options):
    error = _exception(exc, value)
    if error is None:
        return ['NoneType: None\n']
    return _vm.exception_text(error, chain).splitlines(True)


def format_exception_only(exc, /, value=_given, *, show_group=False, **options):
    error = _exception(exc, value)
    if error is None:
        return ['NoneType: None\n']
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ('builtins', '__main__'):
        name = f'{kind.__module__}.{name}'
    text = str(error)
    lines = [f'{name}: {text}\n' if text else f'{name}\n']
    for note in getattr(error, '__notes__', ()):
        lines.extend([f'{line}\n' for line in note.split('\n')])
    return lines


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), chain=chain))


def print_exception(exc, /, value=_given, tb=None, limit=None, file=None, chain=True, **options):
    _write(format_exception(exc, value, chain=chain), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exception(sys.exception(), chain=chain), file)


def print_last(limit=None, file=None, chain=True):
    print_exc(limit, file, chain)


# Levels of tracebacks and of the stack

class FrameSummary:
    """One level: where it stands."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **options):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line or ''
        self.locals = locals
        # The lines of the source with what is marked in them, where they are known.
        self._text = None

    def _format(self):
        if self._text is not None:
            return self._text
        source = f'    {self.line.strip()}\n' if self.line else ''
        return f'  File "{self.filename}", line {self.lineno}, in {self.name}\n{source}'

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return list(self) == list(other)
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    @classmethod
    def from_list(cls, entries):
        return cls([each if isinstance(each, FrameSummary) else FrameSummary(*each[:3], line=each[3])
                    for each in entries])

    def format(self, **options):
        return [frame._format() for frame in self]

    def format_frame_summary(self, frame, **options):
        return frame._format()


def _limited(frames, limit):
    """The first of them, or with a negative limit the last."""
    if limit is None:
        return frames
    return StackSummary(frames[:limit] if limit >= 0 else frames[limit:])


def extract_tb(tb, limit=None):
    frames = StackSummary()
    while tb is not None:
        file, line, name, source = tb._location
        frame = FrameSummary(file, line, name, line=source)
        frame._text = tb._text
        frames.append(frame)
        tb = tb.tb_next
    return _limited(frames, limit)


def extract_stack(f=None, limit=None):
    levels = [level for level in _vm.stack() if level[0] != 'traceback.py']
    frames = StackSummary([FrameSummary(*level[:3], line=level[3]) for level in levels])
    # The last calls are the ones of interest.
    return frames if limit is None else _limited(frames, -limit)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(f, limit), file)


class TracebackException:
    """An exception as it was at some moment, to be shown later."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.stack = extract_tb(exc_traceback)
        self._str = str(exc_value)
        self._lines = format_exception(exc_value)
        self._last_lines = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True, **options):
        return iter(self._lines)

    def format_exception_only(self, **options):
        return iter(self._last_lines)

    def print(self, *, file=None, chain=True):
        _write(self._lines, file)

    def __str__(self):
        return self._str
