"""Codecs by name, and handlers of what cannot be encoded or decoded; under codecs."""

import _encodings

_searches = []
_handlers = {}
_found = {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _found.clear()


def lookup(encoding, /):
    """The CodecInfo of an encoding: of one that is built in, of one that is no text, or of what a program registered."""
    import codecs
    name = _encodings.name(encoding)
    if name is not None:
        key = name
    else:
        key = encoding.lower().replace(' ', '_').replace('-', '_')
    info = _found.get(key)
    if info is None:
        info = codecs._text_codec(encoding, name) if name is not None else _search(key)
        if info is None:
            raise LookupError(f'unknown encoding: {encoding}')
        _found[key] = info
    return info


def _search(key):
    import _other_codecs
    info = _other_codecs.find(key)
    for function in _searches:
        info = info or function(key)
    return info


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[0](obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding)[1](obj, errors)[0]


# --- Handlers of errors -------------------------------------------------------------------------------------------------

def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def lookup_error(name, /):
    handler = _handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name '{name}'")
    return handler


def _check(error):
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError)):
        raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error, /):
    if isinstance(error, BaseException):
        raise error
    raise TypeError('codec must pass exception instance')


def ignore_errors(error, /):
    _check(error)
    return '', error.end


def replace_errors(error, /):
    _check(error)
    return '?' * (error.end - error.start) if isinstance(error, UnicodeEncodeError) else '\ufffd', error.end


def xmlcharrefreplace_errors(error, /):
    _check(error)
    return ''.join([f'&#{ord(char)};' for char in error.object[error.start:error.end]]), error.end


def backslashreplace_errors(error, /):
    _check(error)
    wrong = error.object[error.start:error.end]
    if isinstance(wrong, bytes):
        return ''.join([f'\\x{byte:02x}' for byte in wrong]), error.end
    return wrong.encode('ascii', 'backslashreplace').decode('ascii'), error.end


for _name, _handler in (('strict', strict_errors), ('ignore', ignore_errors), ('replace', replace_errors),
                        ('xmlcharrefreplace', xmlcharrefreplace_errors), ('backslashreplace', backslashreplace_errors)):
    _handlers[_name] = _handler


def _handled(error, errors):
    """What a handler answers for an error: the replacement, and where to go on."""
    answer = lookup_error(errors)(error)
    encodes = isinstance(error, UnicodeEncodeError)
    if (not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[1], int)
            or not isinstance(answer[0], (str, bytes) if encodes else str)):
        kind, wanted = ('encoding', '(str/bytes, int)') if encodes else ('decoding', '(str, int)')
        raise TypeError(f'{kind} error handler must return {wanted} tuple')
    replacement, place = answer
    if place < 0:
        place += len(error.object)
    if not 0 <= place <= len(error.object):
        raise IndexError(f'position {answer[1]} from error handler out of bounds')
    return replacement, place


def encode_text(text, /, encoding='utf-8', errors='strict'):
    """`text.encode` with a handler that the program has registered."""
    lookup_error(errors)
    parts, start = [], 0
    while True:
        try:
            parts.append(text[start:].encode(encoding))
            return b''.join(parts)
        except UnicodeEncodeError as e:
            error = UnicodeEncodeError(e.encoding, text, start + e.start, start + e.end, e.reason)
        parts.append(text[start:error.start].encode(encoding))
        replacement, start = _handled(error, errors)
        parts.append(replacement.encode(encoding) if isinstance(replacement, str) else replacement)


def decode_bytes(data, /, encoding='utf-8', errors='strict'):
    """`data.decode` with a handler that the program has registered."""
    lookup_error(errors)
    parts, start = [], 0
    while True:
        try:
            parts.append(data[start:].decode(encoding))
            return ''.join(parts)
        except UnicodeDecodeError as e:
            error = UnicodeDecodeError(e.encoding, bytes(data), start + e.start, start + e.end, e.reason)
        parts.append(data[start:error.start].decode(encoding))
        replacement, start = _handled(error, errors)
        parts.append(replacement)
