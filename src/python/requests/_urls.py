"""URLs: taken apart, checked, and written as they go over the wire."""

from requests.exceptions import InvalidURL, MissingSchema

_PLAIN = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_IN_PATH = _PLAIN | frozenset("/:@!$&'()*+,;=")
_IN_QUERY = _IN_PATH | frozenset('?')
_HEX = frozenset('0123456789abcdefABCDEF')
PORTS = {'http': 80, 'https': 443}


def quote(text, safe=_PLAIN):
    return ''.join([char if char in safe else ''.join([f'%{byte:02X}' for byte in char.encode('utf-8')])
                    for char in text])


def quote_plus(text):
    return quote(text, _PLAIN | {' '}).replace(' ', '+')


def _requote(text, safe):
    """Quotes what must be; a text that is quoted throughout stays as it is."""
    parts = text.split('%')
    if all([len(part) >= 2 and part[0] in _HEX and part[1] in _HEX for part in parts[1:]]):
        return '%'.join([part[:2] + quote(part[2:], safe) if i else quote(part, safe) for i, part in enumerate(parts)])
    return quote(text, safe)


def unquote(text):
    if '%' not in text:
        return text
    first, *rest = text.split('%')
    data = first.encode('utf-8')
    for part in rest:
        if len(part) >= 2 and part[0] in _HEX and part[1] in _HEX:
            data += bytes([int(part[:2], 16)]) + part[2:].encode('utf-8')
        else:
            data += b'%' + part.encode('utf-8')
    return data.decode('utf-8', 'replace')


def encode_params(params):
    """The text of a query: of a text itself, of a dict or pairs name=value."""
    if isinstance(params, bytes):
        return params.decode('utf-8')
    if params is None or isinstance(params, str):
        return params or ''
    pairs = []
    for name, values in params.items() if hasattr(params, 'items') else params:
        several = hasattr(values, '__iter__') and not isinstance(values, (str, bytes))
        for value in values if several else [values]:
            if value is not None:
                value = value.decode('utf-8') if isinstance(value, bytes) else str(value)
                pairs.append(f'{quote_plus(str(name))}={quote_plus(value)}')
    return '&'.join(pairs)


def decode_query(query):
    """A dict of what a query says."""
    answer = {}
    for pair in query.split('&'):
        if pair:
            name, _, value = pair.partition('=')
            answer[unquote(name.replace('+', ' '))] = unquote(value.replace('+', ' '))
    return answer


class Url:
    """The parts of a URL of http or https, fit to be sent."""

    def __init__(self, text, params=None):
        scheme, separator, rest = text.partition('://')
        if not separator:
            raise MissingSchema(f'Invalid URL {text!r}: No scheme supplied. Perhaps you meant https://{text}?')
        self.scheme = scheme.lower()
        rest, mark, self.fragment = rest.partition('#')
        self.fragment = mark + _requote(self.fragment, _IN_QUERY)
        rest, mark, query = rest.partition('?')
        place, slash, path = rest.partition('/')
        place = place.rpartition('@')[2]
        self.host, _, port = place.partition(':')
        self.host = self.host.lower()
        if not self.host:
            raise InvalidURL(f'Invalid URL {text!r}: No host supplied')
        if ' ' in self.host:
            raise InvalidURL(f"Failed to parse: Host '{self.host}' contains invalid character ' '")
        if self.host.startswith(('*', '.')):
            raise InvalidURL('URL has an invalid label.')
        if port and not port.isdigit():
            raise InvalidURL(f'Failed to parse: {text}')
        self.port = int(port) if port else PORTS.get(self.scheme, 0)
        self.path = _requote('/' + path, _IN_PATH)
        query = _requote(query, _IN_QUERY)
        more = encode_params(params)
        self.query = f'{query}&{more}' if query and more else query or more
        self.place = self.host if not port else f'{self.host}:{port}'

    @property
    def target(self):
        """What is asked for at the host."""
        return f'{self.path}?{self.query}' if self.query else self.path

    def __str__(self):
        return f'{self.scheme}://{self.place}{self.target}{self.fragment}'
