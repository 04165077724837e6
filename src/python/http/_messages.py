"""The header lines of requests and answers."""


class HTTPMessage:
    """Fields by name, whatever the case of its letters; a name may come more than once."""

    def __init__(self, fields=()):
        self._fields = list(fields)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, value):
        self._fields.append((name, value))

    def __delitem__(self, name):
        self._fields = [field for field in self._fields if field[0].lower() != name.lower()]

    def __contains__(self, name):
        return any([field[0].lower() == name.lower() for field in self._fields])

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._fields)

    def get(self, name, failobj=None):
        for field, value in self._fields:
            if field.lower() == name.lower():
                return value
        return failobj

    def get_all(self, name, failobj=None):
        return [value for field, value in self._fields if field.lower() == name.lower()] or failobj

    def add_header(self, name, value):
        self._fields.append((name, value))

    def replace_header(self, name, value):
        for place, (field, _) in enumerate(self._fields):
            if field.lower() == name.lower():
                self._fields[place] = field, value
                return
        raise KeyError(name)

    def keys(self):
        return [field for field, _ in self._fields]

    def values(self):
        return [value for _, value in self._fields]

    def items(self):
        return list(self._fields)

    def get_content_type(self):
        kind = (self.get('Content-Type') or '').partition(';')[0].strip().lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().partition('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().partition('/')[2]

    def get_param(self, param, failobj=None, header='content-type'):
        for part in (self.get(header) or '').split(';')[1:]:
            name, _, value = part.partition('=')
            if name.strip().lower() == param.lower():
                return value.strip().strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        charset = self.get_param('charset')
        return charset.lower() if charset else failobj

    def as_string(self):
        return ''.join([f'{name}: {value}\n' for name, value in self._fields]) + '\n'

    __str__ = as_string


HTTPMessage.__module__ = 'http.client'


def read_fields(stream, longest=65536, most=100):
    """The fields up to an empty line, from a stream of bytes; None where a line is too long, or there are too many."""
    fields = []
    while True:
        line = stream.readline(longest + 1)
        if len(line) > longest or len(fields) > most:
            return None
        if line in (b'\r\n', b'\n', b''):
            return HTTPMessage(fields)
        text = line.decode('iso-8859-1').rstrip('\r\n')
        if text[0] in ' \t' and fields:
            fields[-1] = fields[-1][0], f'{fields[-1][1]} {text.strip()}'
        else:
            name, _, value = text.partition(':')
            fields.append((name, value.strip()))
