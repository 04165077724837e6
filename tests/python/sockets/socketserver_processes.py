import os
import socket
import socketserver
import threading


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b'%d %s' % (os.getpid() != self.server.pid, self.rfile.readline().strip().title()))


class Server(socketserver.ForkingTCPServer):
    allow_reuse_address = True
    pid = os.getpid()


def client():
    for word in (b'first', b'second'):
        with socket.create_connection(('127.0.0.1', 50742)) as connection:
            connection.sendall(word + b'\n')
            print(connection.recv(100))


with Server(('127.0.0.1', 50742), Handler) as server:
    thread = threading.Thread(target=client)
    thread.start()
    server.handle_request()
    server.handle_request()
    thread.join()
print(server.active_children)


class Echo(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read() * 2)


with socketserver.UDPServer(('127.0.0.1', 50742), Echo) as server:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.sendto(b'ab', ('127.0.0.1', 50742))
    print(sock.recv(10))
    server.shutdown()
    thread.join()
