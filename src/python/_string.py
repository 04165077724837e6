"""How format strings are read, for string.Formatter."""


def formatter_parser(text):
    """`(literal, field, spec, conversion)` for each field, with what stands before it; `(literal, None, None, None)` without one."""
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    return _parse(text)


def _parse(text):
    at = 0
    end = len(text)
    while at < end:
        start = at
        while at < end and text[at] not in '{}':
            at += 1
        literal = text[start:at]
        if at == end:
            yield literal, None, None, None
            return
        mark = text[at]
        at += 1
        if text[at:at + 1] == mark:
            at += 1
            yield literal + mark, None, None, None
            continue
        if mark == '}':
            raise ValueError("Single '}' encountered in format string")
        if at == end:
            raise ValueError("Single '{' encountered in format string")
        close = _closing(text, at)
        yield literal, *_field(text[at:close])
        at = close + 1


def _closing(text, at):
    """Where the brace ends that was opened before `at`. Within square brackets none counts."""
    depth = 1
    bracket = False
    while at < len(text):
        char = text[at]
        if char == '[' and depth == 1:
            bracket = True
        elif char == ']':
            bracket = False
        elif bracket:
            pass
        elif char == '{':
            depth += 1
        elif char == '}':
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("expected '}' before end of string")


def _field(text):
    """The name, the format and the conversion of a field."""
    bracket = False
    for at, char in enumerate(text):
        if char == '[':
            bracket = True
        elif char == ']':
            bracket = False
        elif bracket:
            continue
        elif char == '{':
            raise ValueError("unexpected '{' in field name")
        elif char == ':':
            return text[:at], text[at + 1:], None
        elif char == '!':
            if at + 1 == len(text):
                raise ValueError("end of string while looking for conversion specifier")
            rest = text[at + 2:]
            if rest and rest[0] != ':':
                raise ValueError("expected ':' after conversion specifier")
            return text[:at], rest[1:], text[at + 1]
    return text, '', None


def formatter_field_name_split(text):
    """The first part of a field's name, an int where it is one, and an iterator over `(is attribute, name)` for the others."""
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    at = 0
    while at < len(text) and text[at] not in '.[':
        at += 1
    return _number(text[:at]), _rest(text, at)


def _number(name):
    return int(name) if name.isascii() and name.isdigit() else name


def _rest(text, at):
    while at < len(text):
        attribute = text[at] == '.'
        start = at = at + 1
        if attribute:
            while at < len(text) and text[at] not in '.[':
                at += 1
        else:
            at = text.find(']', start)
            if at < 0:
                raise ValueError("Missing ']' in format string")
        if start == at:
            raise ValueError('Empty attribute in format string')
        name = text[start:at]
        if attribute:
            yield True, name
            continue
        at += 1
        if at < len(text) and text[at] not in '.[':
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        yield False, _number(name)
