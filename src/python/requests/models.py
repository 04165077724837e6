"""Requests and answers."""

import json as _json
from requests import _urls
from requests.exceptions import HTTPError, InvalidURL, JSONDecodeError, MissingSchema, RequestException
from requests.status_codes import codes
from requests.structures import CaseInsensitiveDict

__all__ = ['Request', 'PreparedRequest', 'Response']


class Elapsed:
    """How long an answer took: what datetime.timedelta tells of it."""

    def __init__(self, seconds):
        whole = round(seconds * 1_000_000)
        self.days, whole = divmod(whole, 86_400_000_000)
        self.seconds, self.microseconds = divmod(whole, 1_000_000)

    def total_seconds(self):
        return self.days * 86400 + self.seconds + self.microseconds / 1_000_000

    def __str__(self):
        hours, rest = divmod(self.seconds, 3600)
        fraction = f'.{self.microseconds:06d}' if self.microseconds else ''
        return f'{hours}:{rest // 60:02d}:{rest % 60:02d}{fraction}'

    def __repr__(self):
        shown = [f'{name}={value}' for name, value in
                 (('days', self.days), ('seconds', self.seconds), ('microseconds', self.microseconds)) if value]
        return f'datetime.timedelta({", ".join(shown) or 0})'


class Request:
    """What is to be asked; a session sends it when it is prepared."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                 hooks=None, json=None):
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.data = data
        self.params = params
        self.json = json

    def prepare(self):
        prepared = PreparedRequest()
        prepared.prepare(self.method, self.url, self.headers, None, self.data, self.params, json=self.json)
        return prepared

    def __repr__(self):
        return f'<Request [{self.method}]>'


class PreparedRequest:
    """What goes over the wire."""

    def __init__(self):
        self.method = self.url = self.body = self.parts = None
        self.headers = CaseInsensitiveDict()

    def prepare(self, method=None, url=None, headers=None, files=None, data=None, params=None, auth=None, cookies=None,
                hooks=None, json=None):
        self.method = method and method.upper()
        self.prepare_url(url, params)
        self.headers = CaseInsensitiveDict(headers)
        self.prepare_body(data, files, json)

    def prepare_url(self, url, params):
        url = url.decode('utf-8') if isinstance(url, bytes) else str(url)
        url = url.lstrip()
        self.parts = None
        if ':' in url and not url.lower().startswith('http'):
            self.url = url
            return
        self.parts = _urls.Url(url, params)
        self.url = str(self.parts)

    def prepare_body(self, data, files, json=None):
        self.body = None
        if not data and json is not None:
            self.body = _json.dumps(json).encode('utf-8')
            self.headers.setdefault('Content-Type', 'application/json')
        elif isinstance(data, (str, bytes)):
            self.body = data.encode('utf-8') if isinstance(data, str) else data
        elif data:
            self.body = _urls.encode_params(data).encode('utf-8')
            self.headers.setdefault('Content-Type', 'application/x-www-form-urlencoded')
        if self.body is not None:
            self.headers['Content-Length'] = str(len(self.body))

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'


class Response:
    """What came back."""

    def __init__(self):
        self._content = None
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = {}
        self.elapsed = Elapsed(0)
        self.request = None

    @property
    def content(self):
        return self._content

    @property
    def text(self):
        if not self._content:
            return ''
        return str(self._content, self.encoding or self.apparent_encoding, 'replace')

    @property
    def apparent_encoding(self):
        return 'ascii' if all([byte < 128 for byte in self._content or b'']) else 'utf-8'

    @property
    def ok(self):
        """Does the status say that all went well?"""
        return self.status_code < 400

    def __bool__(self):
        return self.ok

    @property
    def is_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 302, 303, 307, 308)

    def json(self, **kwargs):
        """What the answer says in JSON."""
        try:
            return _json.loads(self.text, **kwargs)
        except ValueError as e:
            raise JSONDecodeError(e.msg, e.doc, e.pos)

    def raise_for_status(self):
        """Raises HTTPError when the status says that something went wrong."""
        if 400 <= self.status_code < 600:
            whose = 'Client' if self.status_code < 500 else 'Server'
            message = f'{self.status_code} {whose} Error: {self.reason} for url: {self.url}'
            raise HTTPError(message, response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        data = self.text if decode_unicode else self._content or b''
        size = chunk_size or max(1, len(data))
        for start in range(0, len(data), size):
            yield data[start:start + size]

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        data = self.text if decode_unicode else self._content or b''
        yield from data.split(delimiter) if delimiter else data.splitlines()

    def __iter__(self):
        return self.iter_content(128)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def __repr__(self):
        return f'<Response [{self.status_code}]>'
