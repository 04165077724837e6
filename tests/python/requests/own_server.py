"""A server of the program's own, asked by requests."""
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(200 if self.path != '/nowhere' else 404, {'path': self.path, 'agent': self.headers['User-Agent'][:8]})

    def do_POST(self):
        data = self.rfile.read(int(self.headers['Content-Length']))
        self.answer(201, {'got': json.loads(data)})

    def answer(self, status, body):
        self.send_response(status)
        self.send_header('Content-Type', 'application/json')
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, format, *args):
        pass


server = ThreadingHTTPServer(('localhost', 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f'http://localhost:{server.server_port}'
answers = {}


def get(n):
    answers[n] = requests.get(f'{base}/item', params={'n': n}).json()


threads = [threading.Thread(target=get, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(answers.items()))
response = requests.post(base + '/new', json={'任务': [1, 2]})
print(response.status_code, response.reason, response.json(), response.headers['content-type'], response.ok)
response = requests.get(base + '/nowhere')
print(response, response.text)
try:
    response.raise_for_status()
except requests.HTTPError as e:
    print(str(e).replace(base, 'BASE'))
server.shutdown()
server.server_close()
try:
    requests.get(base)
except requests.ConnectionError as e:
    print(type(e).__name__, str(e).replace(str(server.server_port), 'PORT'))
