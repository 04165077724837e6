"""The hosts that there are, and their answers.

How long an answer takes and how much it says depends on the URL alone. A page of HOSTS is at every path; each further part of the path
takes 0.1 s more and divides the size: /a has half of it, /a/b a third. At every host

    /delay/SECONDS     takes so long
    /status/CODE       has that status
    /bytes/COUNT       is so large

and api.example.com answers in JSON what it was asked. A file pages/HOST/PATH of the program (index.html for a folder) goes before all of
this, and makes its host known; at a host that is not in the table it takes FILE_SECONDS.
"""

import _paths
import json
from requests._urls import decode_query, unquote

# Seconds that an answer takes, and bytes.
HOSTS = {
    'example.com': (0.2, 1256),
    'www.example.com': (0.2, 1256),
    'api.example.com': (0.25, 0),
    'example.org': (0.3, 2048),
    'example.net': (0.4, 4096),
    'news.example.com': (0.5, 24000),
    'weather.example.com': (0.6, 3200),
    'shop.example.com': (0.8, 32000),
    'books.example.org': (1.0, 40000),
    'maps.example.org': (1.2, 36000),
    'music.example.net': (1.5, 16000),
    'video.example.net': (2.0, 48000),
}
API = 'api.example.com'
FILE_SECONDS = 0.5

_FOLDER = 'pages'
_TYPES = {
    'html': 'text/html; charset=utf-8', 'htm': 'text/html; charset=utf-8', 'txt': 'text/plain; charset=utf-8',
    'css': 'text/css; charset=utf-8', 'csv': 'text/csv; charset=utf-8', 'json': 'application/json',
    'js': 'text/javascript; charset=utf-8', 'xml': 'application/xml', 'png': 'image/png', 'jpg': 'image/jpeg',
}
_HTML = _TYPES['html']
_FILE = 1
_LINE = 'All of this page is made up, so that there is something to read.'


class Answer:
    def __init__(self, seconds, status, content, kind=_HTML):
        self.seconds = seconds
        self.status = status
        self.content = content
        self.kind = kind


def is_known(host):
    return host in HOSTS or _paths.is_directory(f'{_FOLDER}/{host}')


def answer(request):
    """What a known host answers."""
    url = request.parts
    parts = [unquote(part) for part in url.path.split('/') if part]
    seconds = HOSTS.get(url.host, (FILE_SECONDS, 0))[0]
    path = _file_of(url.host, parts)
    if path is not None:
        with open(path, 'rb') as file:
            content = file.read()
        return Answer(seconds + 0.1 * len(parts), 200, content, _TYPES.get(path.rpartition('.')[2], 'application/octet-stream'))
    if len(parts) == 2 and parts[0] == 'delay' and _is_number(parts[1]):
        return Answer(float(parts[1]), 200, _page(url.host, url.path, 400))
    if len(parts) == 2 and parts[0] == 'status' and parts[1].isdigit():
        status = int(parts[1])
        return Answer(seconds, status, b'' if status in (204, 304) else _page(url.host, url.path, 400))
    if len(parts) == 2 and parts[0] == 'bytes' and parts[1].isdigit():
        return Answer(seconds, 200, _page(url.host, url.path, int(parts[1])))
    seconds += 0.1 * len(parts)
    if url.host == API:
        return Answer(seconds, 201 if request.method == 'POST' else 200, _echo(request), _TYPES['json'])
    if url.host not in HOSTS:
        return Answer(seconds, 404, _page(url.host, url.path, 400))
    if request.method not in ('GET', 'HEAD', 'OPTIONS'):
        return Answer(seconds, 405, _page(url.host, url.path, 400))
    return Answer(seconds, 200, _page(url.host, url.path, HOSTS[url.host][1] // (len(parts) + 1)))


def _is_number(text):
    return text.replace('.', '', 1).isdigit()


def _file_of(host, parts):
    """The program's own page for a path, or None."""
    path = '/'.join([_FOLDER, host, *parts])
    if _paths.is_directory(path):
        path += '/index.html'
    info = _paths.info(path)
    return path if not isinstance(info, int) and info[0] == _FILE else None


def _page(host, path, size):
    """A page of so many bytes."""
    head = (f'<!doctype html>\n<html lang="en">\n<head><title>{host}{path}</title></head>\n'
            f'<body>\n<h1>{host}</h1>\n')
    foot = '</body>\n</html>\n'
    text = f'<p>{_LINE}</p>\n'
    room = size - len(head) - len(foot)
    middle = text * (room // len(text) + 1) if room > 0 else ''
    return (head + middle[:max(0, room - 1)].ljust(room - 1) + '\n' + foot).encode('utf-8')[:size]


def _echo(request):
    """What was asked, in JSON."""
    url = request.parts
    said = {'method': request.method, 'host': url.host, 'path': unquote(url.path), 'args': decode_query(url.query)}
    if request.body is not None:
        kind = request.headers.get('Content-Type')
        text = request.body.decode('utf-8', 'replace')
        if kind == 'application/json':
            said['json'] = json.loads(text)
        elif kind == 'application/x-www-form-urlencoded':
            said['form'] = decode_query(text)
        else:
            said['data'] = text
    return json.dumps(said).encode('utf-8')
