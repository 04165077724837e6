import io
import socket
import socketserver
import sys
import threading


class Handler(socketserver.BaseRequestHandler):
    def setup(self):
        print('setup', self.client_address[0])

    def handle(self):
        data = self.request.recv(100)
        if data == b'fail':
            raise ValueError('as asked')
        self.request.sendall(data[::-1])

    def finish(self):
        print('finish')


class Server(socketserver.TCPServer):
    allow_reuse_address = True
    timeout = 0.05

    def verify_request(self, request, client_address):
        print('verify')
        return not self.refuses

    def handle_timeout(self):
        print('timeout')


def ask(text):
    with socket.create_connection(('localhost', 50741)) as client:
        client.sendall(text)
        answers.append(client.recv(100))


answers = []
with Server(('localhost', 50741), Handler) as server:
    server.handle_request()
    for text, server.refuses in ((b'hello', False), (b'fail', False), (b'refused', True)):
        client = threading.Thread(target=ask, args=(text,))
        client.start()
        sys.stderr = io.StringIO()
        server.handle_request()
        lines = sys.stderr.getvalue().splitlines()
        sys.stderr = sys.__stderr__
        if lines:
            print(lines[0], lines[1].split('127')[0], lines[-2])
        try:
            client.join()
        except OSError:
            pass
print(answers)
