import requests


def attempt(url, **options):
    try:
        print('answer', requests.get(url, **options))
    except (requests.RequestException, ValueError) as e:
        print(type(e).__name__, '|', e)


attempt('https://nowhere.example')
attempt('http://nowhere.example:8080/a/b?x=1')
attempt('http://nowhere.example/', params={'q': 'two words'})
for url in ('example.com', 'ftp://example.com', 'http://', 'https:///path', '', 'http://exa mple.com', 'http://*example.com',
            'http://.example.com', 5):
    attempt(url)
for timeout in (0, -1, (1, 2, 3), 'soon', (0, 1), (1, 0)):
    attempt('http://nowhere.example', timeout=timeout)

prepared = requests.PreparedRequest()
for url, params in (
    ('https://example.com', None),
    ('http://Example.COM/a b?q=1#part', {'x': 1, 'y': [1, 2], 'z': None}),
    ('https://example.com/päth', {'ä': 'ö&='}),
    ('https://example.com/a', 'raw=1&b'),
    ('https://example.com/a?', [('k', 'v'), ('k', 'w')]),
    ('https://example.com/a%20b/%zz', {}),
    ('https://example.com/a%20b/', {}),
    ('https://example.com?x', {'s': 'a b+c/d~e'}),
    ('  https://example.com/', {}),
):
    prepared.prepare_url(url, params)
    print(prepared.url)

print(issubclass(requests.ConnectionError, requests.RequestException), requests.ConnectionError is ConnectionError)
for name in ('ReadTimeout', 'ConnectTimeout', 'MissingSchema', 'JSONDecodeError', 'SSLError', 'HTTPError'):
    print(name, [base.__name__ for base in getattr(requests.exceptions, name).__mro__[1:-2]])
print(requests.codes.ok, requests.codes.not_found, requests.codes['teapot'], requests.codes.OK)
print(requests.utils.default_headers())
headers = requests.structures.CaseInsensitiveDict({'Content-Type': 'a'})
headers['content-type'] = 'b'
print(headers, headers['CONTENT-TYPE'], len(headers), 'Content-type' in headers, headers == {'CONTENT-Type': 'b'})
empty = requests.Response()
print(empty, empty.headers, empty.encoding, empty.content, repr(empty.text), empty.elapsed)
empty.status_code, empty.reason, empty.url = 404, 'Not Found', 'http://x/'
print(empty, bool(empty), empty.ok)
for action in (empty.raise_for_status, lambda: setattr(empty, '_content', b'nope') or empty.json()):
    try:
        action()
    except requests.RequestException as e:
        print(type(e).__name__, e)
