"""JSONDecoder, and the error it raises."""

import _json


class JSONDecodeError(ValueError):
    """A text that is no JSON: msg, doc, pos, lineno and colno."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def _plain(self):
        return (
            self.object_hook is None and self.object_pairs_hook is None
            and self.parse_float is None and self.parse_int is None and self.parse_constant is None
        )

    def decode(self, s):
        if self._plain():
            answer = _json.parse(s, self.strict)
            if len(answer) == 1:
                return answer[0]
            raise JSONDecodeError(answer[0], s, answer[1])
        obj, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value that starts at an index, and where it ends."""
        answer = _json.parse_at(s, self.strict, idx)
        if len(answer) == 2:
            raise JSONDecodeError(answer[0], s, answer[1])
        if self._plain():
            return answer[0], answer[1]
        # The text is well-formed: read it again, handing its parts to the hooks.
        return _read(self, s, idx)


def _skip(s, i):
    while i < len(s) and s[i] in " \t\n\r":
        i += 1
    return i


def _read(decoder, s, i):
    char = s[i]
    if char == "{":
        return _read_object(decoder, s, i)
    if char == "[":
        items = []
        i = _skip(s, i + 1)
        while s[i] != "]":
            value, i = _read(decoder, s, i)
            items.append(value)
            i = _skip(s, i)
            if s[i] == ",":
                i = _skip(s, i + 1)
        return items, i + 1
    if char == '"' or char in "ntf":
        answer = _json.parse_at(s, decoder.strict, i)
        return answer[0], answer[1]
    return _read_number(decoder, s, i)


def _read_object(decoder, s, i):
    pairs = []
    i = _skip(s, i + 1)
    while s[i] != "}":
        answer = _json.parse_at(s, decoder.strict, i)
        i = _skip(s, _skip(s, answer[1]) + 1)
        value, i = _read(decoder, s, i)
        pairs.append((answer[0], value))
        i = _skip(s, i)
        if s[i] == ",":
            i = _skip(s, i + 1)
    i += 1
    if decoder.object_pairs_hook is not None:
        return decoder.object_pairs_hook(pairs), i
    obj = dict(pairs)
    if decoder.object_hook is not None:
        obj = decoder.object_hook(obj)
    return obj, i


def _read_number(decoder, s, i):
    for constant in ("NaN", "Infinity", "-Infinity"):
        if s.startswith(constant, i):
            if decoder.parse_constant is None:
                return float(constant), i + len(constant)
            return decoder.parse_constant(constant), i + len(constant)
    end = _json.parse_at(s, decoder.strict, i)[1]
    text = s[i:end]
    if "." in text or "e" in text or "E" in text:
        return (decoder.parse_float or float)(text), end
    return (decoder.parse_int or int)(text), end
