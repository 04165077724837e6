"""Tracebacks as text. The text of an exception is made natively, as it is for one that nobody caught."""

import _vm
import sys


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True, **options):
    value = exc if value is None and isinstance(exc, BaseException) else value
    if value is None:
        return ['NoneType: None\n']
    return _vm.exception_text(value).splitlines(True)


def format_exception_only(exc, /, value=None, **options):
    value = exc if value is None and isinstance(exc, BaseException) else value
    if value is None:
        return ['NoneType: None\n']
    kind = type(value)
    name = kind.__qualname__
    if kind.__module__ not in ('builtins', '__main__'):
        name = f'{kind.__module__}.{name}'
    text = str(value)
    lines = [f'{name}: {text}\n' if text else f'{name}\n']
    for note in getattr(value, '__notes__', ()):
        lines.append(f'{note}\n')
    return lines


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception()))


def _write(lines, file):
    (sys.stderr if file is None else file).write(''.join(lines))


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True, **options):
    _write(format_exception(exc, value, tb), file)


def print_exc(limit=None, file=None, chain=True):
    _write(format_exception(sys.exception()), file)


def print_last(limit=None, file=None, chain=True):
    print_exc(limit, file, chain)


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **options):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line or ''
        self.locals = locals

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __len__(self):
        return 4

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    def format(self, **options):
        return format_list(self)


def extract_tb(tb, limit=None):
    frames = StackSummary()
    while tb is not None:
        code = tb.tb_frame.f_code
        frames.append(FrameSummary(code.co_filename, tb.tb_lineno, code.co_name))
        tb = tb.tb_next
    return frames


def format_list(frames):
    lines = []
    for frame in frames:
        text = f'  File "{frame[0]}", line {frame[1]}, in {frame[2]}\n'
        if frame[3]:
            text += f'    {frame[3].strip()}\n'
        lines.append(text)
    return lines


def format_tb(tb, limit=None):
    return format_list(extract_tb(tb, limit))


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    return StackSummary()


def format_stack(f=None, limit=None):
    return []


def print_stack(f=None, limit=None, file=None):
    pass


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type = exc_type
        self._value = exc_value
        self.stack = extract_tb(exc_traceback)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, **options):
        return iter(format_exception(self._value))

    def format_exception_only(self, **options):
        return iter(format_exception_only(self._value))
