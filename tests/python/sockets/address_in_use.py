"""The side that closes first keeps the port for a while."""
import socket

ADDRESS = ('127.0.0.1', 50709)


def serve_one(reuse):
    server = socket.socket()
    if reuse:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(ADDRESS)
    server.listen()
    client = socket.create_connection(ADDRESS)
    connection, _ = server.accept()
    connection.close()
    print(client.recv(1))
    client.close()
    server.close()


serve_one(True)
try:
    serve_one(False)
except OSError as error:
    print(error)
serve_one(True)
