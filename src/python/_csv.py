"""Rows of comma separated values, read and written; under csv."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072


class Error(Exception):
    __module__ = '_csv'


# --- Dialects -----------------------------------------------------------------------------------------------------------

_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


def _check_char(name, value, optional):
    if value is None and optional:
        return
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')


def _check_together(given):
    """No two of the special characters may be the same, none the end of a line."""
    chars = {name: given[name] for name in ('delimiter', 'escapechar', 'quotechar') if given[name] is not None}
    for name, char in chars.items():
        if char in '\r\n' or char == ' ' and name != 'delimiter' and given['skipinitialspace']:
            raise ValueError(f'bad {name} value')
    for one, other in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
        if one in chars and chars[one] == chars.get(other):
            raise ValueError(f'bad {one} or {other} value')
    for name, char in chars.items():
        if char in given['lineterminator']:
            raise ValueError(f'bad {name} or lineterminator value')


def _checked(given):
    _check_char('delimiter', given['delimiter'], False)
    _check_char('escapechar', given['escapechar'], True)
    _check_char('quotechar', given['quotechar'], True)
    quoting = given['quoting']
    if type(quoting) is not int:
        raise TypeError('"quoting" must be an integer')
    if not 0 <= quoting <= 5:
        raise TypeError('bad "quoting" value')
    if given['lineterminator'] is None:
        raise TypeError('lineterminator must be set')
    if not isinstance(given['lineterminator'], str):
        raise TypeError('"lineterminator" must be a string')
    if quoting != QUOTE_NONE and given['quotechar'] is None:
        raise TypeError('quotechar must be set if quoting enabled')
    _check_together(given)
    for name in ('doublequote', 'skipinitialspace', 'strict'):
        given[name] = bool(given[name])
    return given


class Dialect:
    def __init__(self, dialect=None, **changes):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in changes:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        given = {}
        for name, default in _DEFAULTS.items():
            given[name] = changes[name] if name in changes else getattr(dialect, name, default)
        named = 'quoting' in changes or hasattr(dialect, 'quoting')
        if given['quotechar'] is None and not named:
            given['quoting'] = QUOTE_NONE
        self.__dict__.update(_checked(given))

    def __setattr__(self, name, value):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")

    def __delattr__(self, name):
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")


def _dialect_of(dialect, changes):
    return dialect if isinstance(dialect, Dialect) and not changes else Dialect(dialect, **changes)


def register_dialect(name, dialect=None, **changes):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **changes)


def unregister_dialect(name):
    if _dialects.pop(name, None) is None:
        raise Error('unknown dialect')


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(*new_limit):
    global _limit
    before = _limit
    if new_limit:
        if not isinstance(new_limit[0], int):
            raise TypeError('limit must be an integer')
        _limit = new_limit[0]
    return before


# --- Reading ------------------------------------------------------------------------------------------------------------

# Where the reader is: at the start of a field, in one, in one with quotes, or behind its second quote.
_START, _PLAIN, _QUOTED, _CLOSED = range(4)


class reader:
    def __init__(self, *args, **changes):
        if not args:
            raise TypeError(' expected at least 1 argument, got 0')
        self._lines = iter(args[0])
        self.dialect = _dialect_of(args[1] if len(args) > 1 else changes.pop('dialect', None), changes)
        self.line_num = 0

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)')
        self.line_num += 1
        return line

    def __next__(self):
        line = self._next_line()
        special = self.dialect.quotechar, self.dialect.escapechar
        if special[0] is not None and special[0] in line or special[1] is not None and special[1] in line:
            return _Row(self.dialect).read(line, self)
        body = line[:-1] if line.endswith('\n') else line
        body = body[:-1] if body.endswith('\r') else body
        if '\n' in body or '\r' in body:
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
        if not body:
            return []
        fields = body.split(self.dialect.delimiter)
        if self.dialect.skipinitialspace:
            fields = [field.lstrip(' ') for field in fields]
        if len(body) > _limit and max(map(len, fields)) > _limit:
            raise Error(f'field larger than field limit ({_limit})')
        if self.dialect.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL):
            fields = [_converted(field, self.dialect.quoting) for field in fields]
        return fields


def _converted(field, quoting):
    """A field without quotes, as the quoting wants it."""
    if not field:
        return field if quoting == QUOTE_NONNUMERIC else None
    return field if quoting == QUOTE_NOTNULL else float(field)


class _Row:
    """A row with quotes or escapes, read character by character, from as many lines as it takes."""

    def __init__(self, dialect):
        self.dialect = dialect
        self.fields = []
        self.chars = []
        self.state = _START
        self.escaped = False
        self.was_quoted = False

    def save(self):
        field = ''.join(self.chars)
        quoting = self.dialect.quoting
        if not self.was_quoted and quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL):
            field = _converted(field, quoting)
        self.fields.append(field)
        self.chars = []
        self.state = _START
        self.was_quoted = False

    def add(self, char):
        if len(self.chars) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self.chars.append(char)

    def read(self, line, lines):
        while not self.take(line):
            try:
                line = lines._next_line()
            except StopIteration:
                if self.dialect.strict:
                    raise Error('unexpected end of data') from None
                self.save()
                break
        return self.fields

    def take(self, line):
        """One more line; true when the row ends with it."""
        dialect = self.dialect
        goes_on = False
        for at, char in enumerate(line):
            if self.escaped:
                self.escaped = False
                self.add(char)
                goes_on = at + 1 == len(line) and char in '\r\n'
            elif char == dialect.escapechar and self.state != _CLOSED:
                self.escaped = True
                if self.state == _START:
                    self.state = _PLAIN
            elif self.state == _QUOTED:
                if char != dialect.quotechar or dialect.quoting == QUOTE_NONE:
                    self.add(char)
                else:
                    self.state = _CLOSED if dialect.doublequote else _PLAIN
            elif char in '\r\n':
                if line[at:].strip('\r\n'):
                    raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
                self.save()
                return True
            elif self.state == _CLOSED and char == dialect.quotechar:
                self.add(char)
                self.state = _QUOTED
            elif char == dialect.delimiter:
                self.save()
            elif self.state == _START:
                self.begin(char)
            else:
                if self.state == _CLOSED and dialect.strict:
                    raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
                self.add(char)
                self.state = _PLAIN
        if goes_on or self.escaped or self.state == _QUOTED:
            if self.escaped:
                # At the end of the data the escaped end of line is one.
                self.escaped = False
                self.add('\n')
            return False
        self.save()
        return True

    def begin(self, char):
        dialect = self.dialect
        if char == dialect.quotechar and dialect.quoting != QUOTE_NONE:
            self.state = _QUOTED
            self.was_quoted = True
        elif char != ' ' or not dialect.skipinitialspace:
            self.add(char)
            self.state = _PLAIN


# --- Writing ------------------------------------------------------------------------------------------------------------

class writer:
    def __init__(self, *args, **changes):
        if not args:
            raise TypeError(' expected at least 1 argument, got 0')
        self._write = getattr(args[0], 'write', None)
        if not callable(self._write):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _dialect_of(args[1] if len(args) > 1 else changes.pop('dialect', None), changes)

    def writerow(self, row, /):
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        dialect = self.dialect
        texts = [_written(field, dialect) for field in fields]
        if texts == ['']:
            if dialect.quoting in (QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error('single empty field record must be quoted')
            texts = [dialect.quotechar * 2]
        return self._write(dialect.delimiter.join(texts) + dialect.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


def _written(field, dialect):
    quoting = dialect.quoting
    text = '' if field is None else field if isinstance(field, str) else str(field)
    quoted = (quoting == QUOTE_ALL or quoting == QUOTE_NONNUMERIC and not isinstance(field, (int, float))
              or quoting == QUOTE_STRINGS and isinstance(field, str) or quoting == QUOTE_NOTNULL and field is not None)
    if not text and dialect.delimiter == ' ' and dialect.skipinitialspace:
        if quoting == QUOTE_NONE or field is None and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
            raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
        quoted = True
    special = dialect.delimiter + (dialect.escapechar or '') + (dialect.quotechar or '') + '\r\n' + dialect.lineterminator
    if text.isalnum() or not any([char in special for char in text]):
        return dialect.quotechar + text + dialect.quotechar if quoted else text
    chars = []
    for char in text:
        escape = False
        if char in special:
            if quoting == QUOTE_NONE or char == dialect.escapechar:
                escape = True
            elif char == dialect.quotechar:
                if dialect.doublequote:
                    chars.append(char)
                    quoted = True
                else:
                    escape = True
            else:
                quoted = True
        if escape:
            if dialect.escapechar is None:
                raise Error('need to escape, but no escapechar set')
            chars.append(dialect.escapechar)
        chars.append(char)
    text = ''.join(chars)
    return dialect.quotechar + text + dialect.quotechar if quoted else text


for _class in (Dialect, reader, writer):
    _class.__module__ = '_csv'
