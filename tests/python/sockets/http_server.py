"""http.server in a thread, asked through http.client and urllib.request."""
import http.client
import io
import json
import sys
import threading
import urllib.error
import urllib.parse
import urllib.request
from http import HTTPMethod, HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    hits = 0

    def do_GET(self):
        Handler.hits += 1
        parts = urllib.parse.urlparse(self.path)
        if parts.path == '/json':
            body = json.dumps({'path': self.path, 'args': urllib.parse.parse_qs(parts.query), 'hits': Handler.hits}).encode()
            self.send_response(200)
            self.send_header('Content-Type', 'application/json; charset=utf-8')
            self.send_header('Content-Length', str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        elif parts.path == '/moved':
            self.send_response(HTTPStatus.FOUND)
            self.send_header('Location', '/json?moved=1')
            self.end_headers()
        elif parts.path == '/plain':
            self.send_response(200, 'Fine')
            self.end_headers()
            self.wfile.write('第一行\nsecond\n'.encode())
        else:
            self.send_error(404)

    def do_POST(self):
        length = int(self.headers['Content-Length'])
        data = self.rfile.read(length)
        self.send_response(201)
        self.send_header('X-Type', self.headers.get('content-type'))
        self.end_headers()
        self.wfile.write(data[::-1])

    def log_message(self, format, *args):
        print('log:', format % args)


server = ThreadingHTTPServer(('127.0.0.1', 0), Handler)
thread = threading.Thread(target=server.serve_forever, daemon=True)
thread.start()
base = f'http://127.0.0.1:{server.server_port}'

with urllib.request.urlopen(base + '/json?a=1&b=x%20y') as answer:
    print(answer.status, answer.reason, answer.getcode(), answer.headers['content-type'], answer.info().get_content_charset())
    print(answer.geturl() == base + '/json?a=1&b=x%20y', json.load(answer))
answer = urllib.request.urlopen(base + '/plain')
print(answer.reason, answer.getheader('Server').split('/')[0], [line for line in answer], answer.read())
print(urllib.request.urlopen(base + '/moved').read().decode())
try:
    urllib.request.urlopen(base + '/nowhere')
except urllib.error.HTTPError as e:
    print(repr(e), e, e.code, e.reason, e.read().decode().splitlines()[-4:])
request = urllib.request.Request(base + '/', data=urllib.parse.urlencode({'k': 'v w'}).encode(), headers={'X-Mine': '1'})
print(request.get_method(), request.get_header('X-mine'), request.type, request.selector)
with urllib.request.urlopen(request) as answer:
    print(answer.status, answer.headers['X-Type'], answer.read())
try:
    urllib.request.urlopen(urllib.request.Request(base, method='DELETE'))
except urllib.error.HTTPError as e:
    print(e)

connection = http.client.HTTPConnection('127.0.0.1', server.server_port, timeout=5)
connection.request('GET', '/json')
answer = connection.getresponse()
print(answer.status, answer.version, dict(answer.getheaders())['Content-Length'], answer.read(10), answer.read(), answer.isclosed())
connection.request('POST', '/', body='hello', headers={'Content-Type': 'text/plain'})
print(connection.getresponse().read())
try:
    connection.getresponse()
except http.client.ResponseNotReady as e:
    print(type(e).__name__, e)
connection.close()
server.shutdown()
server.server_close()
try:
    urllib.request.urlopen(base)
except urllib.error.URLError as e:
    print(type(e).__name__, e, type(e.reason).__name__)
for wrong in ('nothing', 'nope://x', 'http:///x'):
    try:
        urllib.request.urlopen(wrong)
    except ValueError as e:
        print(e)
    except urllib.error.URLError as e:
        print(e)

with open('index.txt', 'w') as f:
    f.write('hello file\n')


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


with HTTPServer(('localhost', 0), Quiet) as server:
    threading.Thread(target=server.serve_forever).start()
    base = 'http://localhost:%d' % server.server_address[1]
    with urllib.request.urlopen(base + '/index.txt') as answer:
        print(answer.headers['Content-type'], answer.headers['Content-Length'], answer.read())
    print('<li><a href="index.txt">index.txt</a></li>' in urllib.request.urlopen(base).read().decode())
    print(urllib.request.urlretrieve(base + '/index.txt', 'copy.txt')[0], open('copy.txt').read())
    server.shutdown()
print(HTTPStatus.NOT_FOUND, repr(HTTPStatus(404)), HTTPStatus.OK.phrase, HTTPStatus.OK.is_success, HTTPMethod.GET, http.client.responses[418])
