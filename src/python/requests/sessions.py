"""Sending requests."""

import _pausing
from requests import _pages
from requests.exceptions import ConnectionError, InvalidSchema, ReadTimeout
from requests.models import Elapsed, Request, Response
from requests.status_codes import REASONS
from requests.structures import CaseInsensitiveDict
from time import perf_counter

__all__ = ['Session', 'session']

# Hosts at which the program's own servers may listen.
_LOCAL = ('localhost', '127.0.0.1')


class Session:
    """Sends requests, with headers and parameters that are the same for all of them."""

    def __init__(self):
        self.headers = CaseInsensitiveDict({
            'User-Agent': 'python-requests/2.34.2', 'Accept-Encoding': 'gzip, deflate', 'Accept': '*/*',
            'Connection': 'keep-alive',
        })
        self.params = {}
        self.cookies = {}
        self.auth = None
        self.verify = True

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        """Asks for a URL. What has to do with proxies, certificates and redirects makes no difference here."""
        if self.params:
            params = {**self.params, **(params or {})}
        prepared = Request(method, url, {**dict(self.headers.items()), **(headers or {})}, None, data, params, json=json).prepare()
        return self.send(prepared, timeout=timeout)

    def send(self, request, timeout=None, **kwargs):
        """Sends a prepared request and waits for the answer."""
        url = request.parts
        if url is None or url.scheme not in ('http', 'https'):
            raise InvalidSchema(f'No connection adapters were found for {request.url!r}')
        patience = _patience(timeout)
        began = perf_counter()
        if url.host in _LOCAL:
            response = _ask_server(request, url, patience)
            response.elapsed = Elapsed(perf_counter() - began)
            return response
        if not _pages.is_known(url.host):
            raise ConnectionError(_unknown(url), request=request)
        answer = _pages.answer(request)
        what = f'an answer of {url.host}'
        if patience is not None and patience < answer.seconds:
            _pausing.pause(patience, what)
            message = f'{_pool(url)}: Read timed out. (read timeout={patience})'
            raise ReadTimeout(message, request=request)
        _pausing.pause(answer.seconds, what)
        response = _response(request, answer)
        response.elapsed = Elapsed(perf_counter() - began)
        return response

    def get(self, url, **kwargs):
        return self.request('GET', url, **kwargs)

    def options(self, url, **kwargs):
        return self.request('OPTIONS', url, **kwargs)

    def head(self, url, **kwargs):
        return self.request('HEAD', url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request('POST', url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request('PUT', url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request('PATCH', url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request('DELETE', url, **kwargs)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def session():
    return Session()


def _patience(timeout):
    """The seconds for which the answer may be waited for; None: for ever."""
    if isinstance(timeout, tuple):
        try:
            connect, read = timeout
            _checked('connect', connect)
            return _checked('read', read)
        except ValueError:
            raise ValueError(f'Invalid timeout {timeout}. Pass a (connect, read) timeout tuple, or a single float to set '
                             'both timeouts to the same value.')
    return _checked('connect', timeout)


def _checked(name, seconds):
    if seconds is None:
        return None
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        raise ValueError(f'Timeout value {name} was {seconds}, but it must be an int, float or None.')
    if seconds <= 0:
        raise ValueError(f'Attempted to set {name} timeout to {seconds}, but the timeout cannot be set to a value less '
                         'than or equal to 0.')
    return seconds


def _pool(url):
    kind = 'HTTPSConnectionPool' if url.scheme == 'https' else 'HTTPConnectionPool'
    return f"{kind}(host='{url.host}', port={url.port})"


def _ask_server(request, url, patience):
    """Asks a server of the program's own, over the network of the virtual host."""
    import http.client
    connection = http.client.HTTPConnection(url.host, url.port, timeout=patience)
    headers = {name: value for name, value in request.headers.items() if name != 'Accept-Encoding'}
    try:
        connection.request(request.method, url.target, request.body, headers)
        answer = connection.getresponse()
        content = answer.read()
    except TimeoutError:
        raise ReadTimeout(f'{_pool(url)}: Read timed out. (read timeout={patience})', request=request)
    except http.client.RemoteDisconnected as e:
        raise ConnectionError(f"('Connection aborted.', {e!r})", request=request)
    except OSError as e:
        caused = _pool(url).replace('Pool', '', 1) + f': Failed to establish a new connection: {e}'
        raise ConnectionError(f'{_pool(url)}: Max retries exceeded with url: {url.target} (Caused by NewConnectionError("{caused}"))',
                              request=request)
    finally:
        connection.close()
    response = Response()
    response.request = request
    response.url = request.url
    response.status_code = answer.status
    response.reason = answer.reason
    response._content = content
    response.headers = CaseInsensitiveDict(answer.getheaders())
    response.encoding = _encoding(answer.getheader('Content-Type', ''))
    return response


def _unknown(url):
    connection = _pool(url).replace('Pool', '', 1)
    return (f"{_pool(url)}: Max retries exceeded with url: {url.target} (Caused by NameResolutionError(\"{connection}: "
            f"Failed to resolve '{url.host}' ([Errno -2] Name or service not known)\"))")


def _response(request, answer):
    response = Response()
    response.request = request
    response.url = request.url
    response.status_code = answer.status
    response.reason = REASONS.get(answer.status, '')
    response._content = b'' if request.method == 'HEAD' else answer.content
    response.headers = CaseInsensitiveDict({
        'Content-Type': answer.kind, 'Content-Length': str(len(answer.content)), 'Server': 'lockstep',
    })
    response.encoding = _encoding(answer.kind)
    return response


def _encoding(kind):
    """In what a text of this type is written, as far as its name says."""
    if 'charset=' in kind:
        return kind.partition('charset=')[2]
    if kind == 'application/json':
        return 'utf-8'
    return 'ISO-8859-1' if kind.startswith('text/') else None
