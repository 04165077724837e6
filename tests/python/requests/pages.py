import threading
import time

import requests

began = time.time()


def passed():
    """Seconds since the last time, to tenths."""
    global began
    now = time.time()
    text = f'{now - began:.1f} s'
    began = now
    return text


r = requests.get('https://example.com')
print(r, r.ok, r.status_code, r.reason, r.url, r.encoding, len(r.content), len(r.text), passed())
print(r.headers['content-type'], r.headers['Content-Length'], f'{r.elapsed.total_seconds():.1f}', r.history, bool(r))
print(r.text.splitlines()[:2], r.text.endswith('</html>\n'))
for url in ('http://news.example.com/', 'https://news.example.com/today', 'https://news.example.com/a/b/c?page=2'):
    print(url, len(requests.get(url).content), passed())
a, b = [requests.get('https://video.example.net/films') for _ in range(2)]
print(a.content == b.content, passed())

r = requests.get('https://api.example.com/items/7', params={'q': 'two words', 'n': [1, 2]})
print(r.url, r.json(), passed())
r = requests.post('https://api.example.com/items', json={'name': 'bun'})
print(r, r.reason, r.json())
print(requests.post('https://api.example.com/items', data={'a': 1, 'b': 'x y'}).json())
print(requests.put('https://api.example.com/items/1', data='plain').json(), requests.delete('https://api.example.com/').json())
print(requests.head('https://shop.example.com').headers['Content-Length'], requests.head('https://shop.example.com').content)
passed()

for path in ('/status/404', '/status/503', '/status/204', '/delay/1.5', '/bytes/2000'):
    r = requests.get('https://example.org' + path)
    print(path, r, r.reason, r.ok, len(r.content), passed())
    try:
        r.raise_for_status()
    except requests.HTTPError as e:
        print(e, e.response is r)
print(requests.post('https://example.com'), passed())

for timeout in (0.1, 5, (1, 0.15)):
    try:
        print(requests.get('https://example.com', timeout=timeout), passed())
    except requests.exceptions.ReadTimeout as e:
        print(e, isinstance(e, requests.Timeout), passed())
try:
    requests.get('https://unknown.example.com')
except requests.exceptions.ConnectionError as e:
    print(e)

with requests.Session() as session:
    session.headers['X-Course'] = 'threads'
    session.params = {'key': 'k'}
    r = session.get('https://api.example.com/me', params={'more': 1})
    print(r.url, r.request.headers['x-course'], r.request.method)
passed()

# Answers are waited for side by side.
urls = ['https://example.com', 'https://books.example.org', 'https://video.example.net', 'https://maps.example.org/atlas']
sizes = {}


def fetch(url):
    sizes[url] = len(requests.get(url).content)


threads = [threading.Thread(target=fetch, args=(url,)) for url in urls]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([sizes[url] for url in urls], passed())
for url in urls:
    fetch(url)
print(passed())
