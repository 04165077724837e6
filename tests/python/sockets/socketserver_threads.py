import socket
import socketserver
import threading

ADDRESS = ('127.0.0.1', 50740)


class Shouting(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            if line == b'stop\n':
                self.wfile.write(b'bye\n')
                break
            self.wfile.write(line.upper())


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True


def talk(lines, answers):
    with socket.create_connection(ADDRESS) as connection, connection.makefile('r') as stream:
        for line in lines:
            connection.sendall(line.encode() + b'\n')
            answers.append(stream.readline())
        answers.append(stream.readline())


with Server(ADDRESS, Shouting) as server:
    print(server.server_address, server.fileno() == server.socket.fileno())
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    answers = [[], []]
    clients = [threading.Thread(target=talk, args=(lines, got))
               for lines, got in zip((['one', 'two', 'stop'], ['only', 'stop']), answers)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    print(*answers, sep='\n')
    server.shutdown()
    thread.join()
try:
    socket.create_connection(ADDRESS)
except OSError as error:
    print(error)
