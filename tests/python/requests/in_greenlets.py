from gevent import monkey

monkey.patch_all()

import time

import gevent
import requests

urls = ['https://video.example.net', 'https://example.com', 'https://books.example.org', 'https://example.net/a']
began = time.time()


def fetch(url):
    size = len(requests.get(url).content)
    print(f'{time.time() - began:.1f}', url, size)
    return size


jobs = [gevent.spawn(fetch, url) for url in urls]
gevent.joinall(jobs)
print([job.value for job in jobs], f'{time.time() - began:.1f}')
try:
    gevent.with_timeout(0.5, requests.get, 'https://video.example.net')
except gevent.Timeout as e:
    print(e, f'{time.time() - began:.1f}')
