"""Opening URLs: of servers on this host over its network, of the made-up hosts that requests knows, and of files."""

# Supported: `urlopen`, `Request`, `urlretrieve`, and openers without handlers of their own. Pages are those of requests, and of servers on `localhost`.

import io
import os
from http._messages import HTTPMessage
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, urljoin, urlsplit

__all__ = ['Request', 'OpenerDirector', 'urlopen', 'urlretrieve', 'build_opener', 'install_opener', 'pathname2url', 'url2pathname',
           'quote', 'unquote']

_LOCAL = ('localhost', '127.0.0.1', '0.0.0.0')
_REDIRECTS = (301, 302, 303, 307, 308)
_opener = None


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self.data = data
        for name, value in headers.items():
            self.add_header(name, value)
        if method:
            self.method = method

    @property
    def full_url(self):
        return f'{self._url}#{self.fragment}' if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        self._url, _, self.fragment = url.partition('#')
        self.type, colon, rest = self._url.partition(':')
        if not colon or '/' in self.type:
            raise ValueError(f'unknown url type: {self.full_url!r}')
        parts = urlsplit(self._url)
        self.host = parts.netloc
        self.selector = (parts.path or '/') + (f'?{parts.query}' if parts.query else '')

    def get_method(self):
        return getattr(self, 'method', 'GET' if self.data is None else 'POST')

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class _Answer(io.BytesIO):
    """An answer that is there as a whole."""

    def __init__(self, url, status, reason, headers, content):
        super().__init__(content)
        self.url = url
        self.code = self.status = status
        self.reason = self.msg = reason
        self.headers = headers
        self.version = 11

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()


class OpenerDirector:
    """Opens URLs, with header fields of its own."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/3.13')]

    def open(self, fullurl, data=None, timeout=None):
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        if isinstance(request.data, str):
            raise TypeError('POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.')
        for name, value in self.addheaders:
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return self._open(request, timeout, 0)

    def _open(self, request, timeout, redirects):
        if request.type == 'file':
            return _open_file(request)
        if request.type == 'data':
            return _open_data(request)
        if request.type not in ('http', 'https'):
            raise URLError(f'unknown url type: {request.type}')
        if not request.host:
            raise URLError('no host given')
        name = urlsplit(request.full_url).hostname
        answer = _ask_local(request, timeout) if name in _LOCAL else _ask_made_up(request, timeout)
        if 200 <= answer.status < 300:
            return answer
        place = answer.headers.get('location')
        if answer.status in _REDIRECTS and place and redirects < 10:
            answer.close()
            again = Request(urljoin(request.full_url, place), headers=request.headers)
            return self._open(again, timeout, redirects + 1)
        raise HTTPError(request.full_url, answer.status, answer.reason, answer.headers, answer)


def _ask_local(request, timeout):
    """Asks a server on this host."""
    import http.client
    import socket
    connection = http.client.HTTPConnection(request.host, timeout=socket._GLOBAL_DEFAULT_TIMEOUT if timeout is None else timeout)
    headers = {name.title(): value for name, value in request.header_items()}
    headers['Connection'] = 'close'
    if request.data is not None:
        headers.setdefault('Content-Type', 'application/x-www-form-urlencoded')
    try:
        connection.request(request.get_method(), request.selector, request.data, headers)
    except OSError as e:
        connection.close()
        raise URLError(e)
    answer = connection.getresponse()
    answer.url = request.full_url
    answer.msg = answer.reason
    return answer


def _ask_made_up(request, timeout):
    """Asks a host that is made up, in the time that it takes."""
    import _pausing
    from requests import _pages
    from requests.models import Request as Asked
    from requests.status_codes import REASONS
    asked = Asked(request.get_method(), request.full_url, dict(request.header_items()), data=request.data).prepare()
    if not _pages.is_known(asked.parts.host):
        import socket
        raise URLError(socket.gaierror(-2, 'Name or service not known'))
    answer = _pages.answer(asked)
    what = f'an answer of {asked.parts.host}'
    if timeout is not None and timeout < answer.seconds:
        _pausing.pause(timeout, what)
        raise TimeoutError('timed out')
    _pausing.pause(answer.seconds, what)
    headers = HTTPMessage([('Content-Type', answer.kind), ('Content-Length', str(len(answer.content))), ('Server', 'lockstep')])
    content = b'' if request.get_method() == 'HEAD' else answer.content
    return _Answer(request.full_url, answer.status, REASONS.get(answer.status, ''), headers, content)


def _open_file(request):
    path = url2pathname(urlsplit(request.full_url).path)
    try:
        with open(path, 'rb') as file:
            content = file.read()
    except OSError as e:
        raise URLError(e, request.full_url)
    headers = HTTPMessage([('Content-type', 'text/plain'), ('Content-length', str(len(content)))])
    return _Answer(request.full_url, None, None, headers, content)


def _open_data(request):
    kind, _, data = request.full_url.partition(':')[2].partition(',')
    content = unquote(data).encode('latin-1')
    if kind.endswith(';base64'):
        import base64
        content = base64.decodebytes(content)
        kind = kind[:-7]
    headers = HTTPMessage([('Content-type', kind or 'text/plain;charset=US-ASCII'), ('Content-length', str(len(content)))])
    return _Answer(request.full_url, None, None, headers, content)


def build_opener(*handlers):
    return OpenerDirector()


def install_opener(opener):
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, context=None):
    return (_opener or OpenerDirector()).open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as answer:
        headers = answer.info()
        if filename is None:
            import tempfile
            descriptor, filename = tempfile.mkstemp()
            os.close(descriptor)
        size = int(headers['Content-Length'] or -1)
        count = read = 0
        with open(filename, 'wb') as file:
            if reporthook:
                reporthook(count, 8192, size)
            while block := answer.read(8192):
                read += len(block)
                file.write(block)
                count += 1
                if reporthook:
                    reporthook(count, 8192, size)
    if 0 <= read < size:
        raise ContentTooShortError(f'retrieval incomplete: got only {read} out of {size} bytes', (filename, headers))
    return filename, headers


def pathname2url(pathname):
    return quote(pathname)


def url2pathname(pathname):
    return unquote(pathname)
