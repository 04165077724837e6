"""The levels of a traceback or of the stack, for `traceback`."""

import _vm

# A level that repeats itself is shown so often.
_SHOWN = 3


def _safe_string(value, what, make=str):
    try:
        return make(value)
    except Exception:
        return f'<{what} {make.__name__}() failed>'


class FrameSummary:
    """One level: where it stands."""

    __module__ = 'traceback'
    __slots__ = (
        'filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', 'locals', '_line', '_text',
    )

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self.locals = None
        if locals:
            self.locals = {name: _safe_string(value, 'local', repr) for name, value in locals.items()}
        self._line = line
        # The source lines with what is marked in them, where the machine knows them.
        self._text = None
        if lookup_line:
            self.line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.partition('\n')[0].strip()

    def _format(self):
        text = self._text
        if text is None:
            text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
            if self.line:
                text += f'    {self.line}\n'
        if self.locals:
            text += ''.join([f'    {name} = {value}\n' for name, value in sorted(self.locals.items())])
        return text

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, position):
        return (self.filename, self.lineno, self.name, self.line)[position]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine, others = [(each.filename, each.lineno, each.name, each.locals) for each in (self, other)]
            return mine == others
        return tuple(self) == other if isinstance(other, tuple) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


def _limited(levels, limit):
    """The first of them, or with a negative limit the last."""
    if limit is None:
        return levels
    return levels[:max(limit, 0)] if limit >= 0 else levels[limit:]


class StackSummary(list):
    __module__ = 'traceback'

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From pairs of a frame and the line that it is at."""
        levels = _limited(list(frame_gen), limit)
        return klass([
            FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name, lookup_line=lookup_lines,
                         locals=frame.f_locals if capture_locals else None)
            for frame, line in levels
        ])

    @classmethod
    def _of_traceback(klass, tb, limit=None, capture_locals=False):
        levels = []
        while tb is not None:
            levels.append(tb)
            tb = tb.tb_next
        summary = klass()
        for level in _limited(levels, limit):
            file, line, name, source, end_line, column, end_column = level._location
            frame = FrameSummary(
                file, line, name, lookup_line=False, line=source, end_lineno=end_line, colno=column, end_colno=end_column,
                locals=level.tb_frame.f_locals if capture_locals else None)
            frame._text = level._text
            summary.append(frame)
        return summary

    @classmethod
    def _of_stack(klass, limit=None):
        """The calling thread's, without the levels of `traceback` itself. The last calls are those of interest."""
        levels = [level for level in _vm.stack() if level[0] != 'traceback.py']
        if limit is not None:
            levels = levels[-limit:] if limit > 0 else levels[:-limit]
        return klass([FrameSummary(*level[:3], lookup_line=False, line=level[3]) for level in levels])

    @classmethod
    def from_list(klass, a_list):
        summary = klass()
        for each in a_list:
            if not isinstance(each, FrameSummary):
                filename, lineno, name, line = each
                each = FrameSummary(filename, lineno, name, line=line)
            summary.append(each)
        return summary

    def format_frame_summary(self, frame_summary, **kwargs):
        """The text of a level; None leaves it out."""
        return frame_summary._format()

    def format(self, **kwargs):
        texts = []
        before = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if place != before or None in place[:2]:
                texts += _repeated(count)
                before = place
                count = 0
            count += 1
            if count <= _SHOWN:
                texts.append(text)
        return texts + _repeated(count)


def _repeated(count):
    more = count - _SHOWN
    return [f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'] if more > 0 else []
