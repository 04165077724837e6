"""Tracebacks as text. What is marked in a level's source lines the machine knows; the rest is put together here."""

# Supported: tracebacks as text.

import _vm
import sys

from _stack_summary import FrameSummary, StackSummary, _safe_string

__all__ = [
    'extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
    'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
    'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb', 'print_list',
]

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _NotGiven:
    def __repr__(self):
        return '<implicit>'


_not_given = _NotGiven()


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end='')


# Exceptions

def _exception(exc, value, tb):
    """The exception and its traceback, of `f(exception)` and of the old `f(type, exception, traceback)`."""
    if (value is _not_given) != (tb is _not_given):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _not_given:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True, **kwargs):
    value, tb = _exception(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True, **kwargs):
    value, tb = _exception(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_not_given, *, show_group=False, **kwargs):
    if value is _not_given:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc') and not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    error = getattr(sys, 'last_exc', None) or sys.last_value
    print_exception(error, limit=limit, file=file, chain=chain)


# Levels of tracebacks and of the stack

def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
        while f is not None and f.f_globals.get('__name__') == __name__:
            f = f.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    return StackSummary._of_traceback(tb, limit)


def extract_stack(f=None, limit=None):
    if f is None:
        return StackSummary._of_stack(limit)
    levels = list(walk_stack(f))
    if limit is not None:
        levels = levels[:max(limit, 0)] if limit >= 0 else levels[limit:]
    levels.reverse()
    return StackSummary.extract(levels)


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


def clear_frames(tb):
    """Lets go of the local variables of a traceback's frames."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # It is still running.
            pass
        tb = tb.tb_next


class _Margin:
    """How deep in exception groups a text stands."""

    def __init__(self):
        self.depth = 0
        # The last exception of the innermost open group has been begun: the line that closes it is still to come.
        self.open = False

    @property
    def indent(self):
        return '  ' * self.depth

    def emit(self, texts, mark='|'):
        if not self.depth:
            yield from texts
            return
        prefix = f'{self.indent}{mark} '
        for text in texts:
            yield ''.join([prefix + line for line in text.splitlines(True)])


class TracebackException:
    """An exception as it was at some moment, to be shown later. It keeps no reference to the exception."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_traceback(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._type_name = None
        self._str = _safe_string(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as error:
            self.__notes__ = [f'Ignored error getting __notes__: {_safe_string(error, "__notes__", repr)}']
        self._is_syntax_error = False
        if exc_type is not None:
            self._type_name = exc_type.__module__, exc_type.__qualname__
            if issubclass(exc_type, SyntaxError):
                self._take_position(exc_value)
            elif isinstance(exc_value, (ImportError, NameError, AttributeError)):
                self._str += _vm.suggestion(exc_value)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        options = {
            'limit': limit, 'lookup_lines': lookup_lines, 'capture_locals': capture_locals,
            'max_group_width': max_group_width, 'max_group_depth': max_group_depth,
        }
        if _seen is None:
            _link_all(self, exc_value, compact, options)

    def _take_position(self, error):
        self._is_syntax_error = True
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._type_name is None:
            return None
        module, name = self._type_name
        if module in ('__main__', 'builtins'):
            return name
        return f'{module if isinstance(module, str) else "<unknown>"}.{name}'

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    # As text

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        """The last lines: the exception itself, its notes and, if wanted, the exceptions of a group."""
        indent = '   ' * _depth
        if self._is_syntax_error:
            for line in self._format_syntax_error():
                yield indent + line
        else:
            text = f'{self.exc_type_str}: {self._str}' if self._str and self._type_name else f'{self.exc_type_str}'
            if self._type_name is None and self._str and self._str != 'None':
                text = f'None: {self._str}'
            for line in text.split('\n') if _depth else [text]:
                yield f'{indent}{line}\n'
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield f'{indent}{line}\n'
        elif notes is not None:
            yield f'{indent}{_safe_string(notes, "__notes__", repr)}\n'
        if self.exceptions and show_group:
            for each in self.exceptions:
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def _format_syntax_error(self):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            whole = self.text.rstrip('\n')
            shown = whole.lstrip(' \n\f')
            yield f'    {shown}\n'
            if self.offset is not None:
                yield from self._marks(whole, shown)
        yield f'{self.exc_type_str}: {self.msg or "<no detail available>"}{suffix}\n'

    def _marks(self, whole, shown):
        past = len(whole) + 1
        begin = self.offset
        end = past
        if self.lineno == self.end_lineno:
            end = self.end_offset if self.end_offset not in (None, 0) else begin
        if self.text and begin > len(self.text):
            begin = past
        if self.text and end > len(self.text):
            end = past
        if begin >= end or end < 0:
            end = begin + 1
        first = begin - 1 - (len(whole) - len(shown))
        if first >= 0:
            # Tabs stay, so that the marks stand below what they mark.
            before = ''.join([character if character.isspace() else ' ' for character in shown[:first]])
            yield f'    {before}{"^" * (end - begin)}\n'

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """The lines of the exception after those of the exceptions that led to it."""
        margin = _Margin() if _ctx is None else _ctx
        for link, each in self._chain() if chain else [(None, self)]:
            if link is not None:
                yield from margin.emit([link])
            if each.exceptions is None:
                if each.stack:
                    yield from margin.emit(['Traceback (most recent call last):\n'])
                    yield from margin.emit(each.stack.format())
                yield from margin.emit(each.format_exception_only())
            elif margin.depth > self.max_group_depth:
                yield from margin.emit([f'... (max_group_depth is {self.max_group_depth})\n'])
            else:
                yield from each._format_group(margin, chain, self.max_group_width)

    def _chain(self):
        """The exceptions that led to this one and it, each with the words that lead from the one before."""
        links = []
        each = self
        while each is not None:
            if each.__cause__ is not None:
                link, before = _CAUSE, each.__cause__
            elif each.__context__ is not None and not each.__suppress_context__:
                link, before = _CONTEXT, each.__context__
            else:
                link = before = None
            links.append((link, each))
            each = before
        links.reverse()
        return links

    def _format_group(self, margin, chain, width):
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        if self.stack:
            yield from margin.emit(['Exception Group Traceback (most recent call last):\n'], '+' if outermost else '|')
            yield from margin.emit(self.stack.format())
        yield from margin.emit(self.format_exception_only())
        more = len(self.exceptions) - width
        shown = list(self.exceptions) if more <= 0 else [*self.exceptions[:width], None]
        margin.open = False
        for number, each in enumerate(shown, 1):
            last = number == len(shown)
            if last:
                margin.open = True
            title = '...' if each is None else number
            yield f'{margin.indent}{"+-" if number == 1 else "  "}+---------------- {title} ----------------\n'
            margin.depth += 1
            if each is None:
                yield from margin.emit([f'and {more} more exception{"s" if more > 1 else ""}\n'])
            else:
                yield from each.format(chain=chain, _ctx=margin)
            if last and margin.open:
                yield f'{margin.indent}+------------------------------------\n'
                margin.open = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


def _link_all(outermost, error, compact, options):
    """Makes what is shown of an exception's causes, contexts and groups, each exception once."""
    seen = {id(error)}

    def shown(linked):
        seen.add(id(linked))
        return TracebackException(type(linked), linked, linked.__traceback__, _seen=seen, **options)

    waiting = [(outermost, error)]
    while waiting:
        made, error = waiting.pop()
        if error is None:
            continue
        cause, context = error.__cause__, error.__context__
        if cause is not None and id(cause) not in seen:
            made.__cause__ = shown(cause)
            waiting.append((made.__cause__, cause))
        wanted = not compact or made.__cause__ is None and not error.__suppress_context__
        if context is not None and wanted and id(context) not in seen:
            made.__context__ = shown(context)
            waiting.append((made.__context__, context))
        if isinstance(error, BaseExceptionGroup):
            made.exceptions = [shown(each) for each in error.exceptions]
            waiting.extend(zip(made.exceptions, error.exceptions))
