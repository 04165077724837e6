"""JSONEncoder: the options, and the encoder for what is not built in."""

import _json

encode_basestring_ascii = _json.encode_basestring_ascii
encode_basestring = _json.encode_basestring


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        text = _json.write(
            o, self.skipkeys, self.ensure_ascii, self.allow_nan, self.sort_keys, self.indent,
            self.item_separator, self.key_separator,
        )
        if text is not NotImplemented:
            yield text
            return
        parts = []
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        _write(self, o, parts, indent, "\n", set())
        yield from parts


def _write(encoder, o, parts, indent, newline, open_ids):
    if isinstance(o, (list, tuple)):
        start, end, pairs = "[", "]", None
        if not o:
            parts.append("[]")
            return
    elif isinstance(o, dict):
        start, end = "{", "}"
        if not o:
            parts.append("{}")
            return
        pairs = sorted(o.items()) if encoder.sort_keys else o.items()
    elif o is None or isinstance(o, (str, int, float)):
        parts.append(_atom(encoder, o))
        return
    else:
        _enter(encoder, o, open_ids)
        _write(encoder, encoder.default(o), parts, indent, newline, open_ids)
        open_ids.discard(id(o))
        return
    _enter(encoder, o, open_ids)
    inner = newline if indent is None else newline + indent
    separator = encoder.item_separator if indent is None else encoder.item_separator + inner
    parts.append(start if indent is None else start + inner)
    first = True
    if pairs is None:
        for item in o:
            if not first:
                parts.append(separator)
            first = False
            _write(encoder, item, parts, indent, inner, open_ids)
    else:
        for key, item in pairs:
            name = _key(encoder, key)
            if name is None:
                continue
            if not first:
                parts.append(separator)
            first = False
            parts.append(_quote(encoder, name) + encoder.key_separator)
            _write(encoder, item, parts, indent, inner, open_ids)
    parts.append(end if indent is None else newline + end)
    open_ids.discard(id(o))


def _enter(encoder, o, open_ids):
    if not encoder.check_circular:
        return
    if id(o) in open_ids:
        raise ValueError("Circular reference detected")
    open_ids.add(id(o))


def _quote(encoder, text):
    return encode_basestring_ascii(text) if encoder.ensure_ascii else encode_basestring(text)


def _atom(encoder, o):
    if isinstance(o, str):
        return _quote(encoder, o)
    if o is None:
        return "null"
    if o is True:
        return "true"
    if o is False:
        return "false"
    if isinstance(o, int):
        return int.__repr__(o)
    if o != o or o in (float("inf"), float("-inf")):
        if not encoder.allow_nan:
            raise ValueError(
                f"Out of range float values are not JSON compliant: {float.__repr__(o)}"
            )
        return "NaN" if o != o else "Infinity" if o > 0 else "-Infinity"
    return float.__repr__(o)


def _key(encoder, key):
    if isinstance(key, str):
        return key
    if key is None or isinstance(key, (int, float)):
        return _atom(encoder, key)
    if encoder.skipkeys:
        return None
    raise TypeError(
        f"keys must be str, int, float, bool or None, not {key.__class__.__name__}"
    )
