import socket
import threading
import time

server = socket.create_server(('127.0.0.1', 50703))
print(server.gettimeout(), server.getblocking(), server.timeout)
server.settimeout(0.05)
print(server.gettimeout(), server.getblocking())


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


start = time.monotonic()
attempt(server.accept)
print(0.04 < time.monotonic() - start < 1)
server.setblocking(False)
print(server.gettimeout(), server.getblocking())
attempt(server.accept)
attempt(server.settimeout, -1)
attempt(server.settimeout, 'soon')

client = socket.create_connection(('127.0.0.1', 50703), timeout=3)
print(client.gettimeout())
connection, _ = server.accept()
print(connection.gettimeout())
client.settimeout(0.05)
attempt(client.recv, 10)
client.setblocking(False)
attempt(client.recv, 10)
client.settimeout(2)
threading.Timer(0.1, connection.sendall, [b'late']).start()
attempt(client.recv, 10)
print(socket.timeout is TimeoutError, socket.getdefaulttimeout())
socket.setdefaulttimeout(0.05)
with socket.socket() as other:
    print(other.gettimeout())
    other.connect(('127.0.0.1', 50703))
    attempt(other.recv, 1)
attempt(socket.setdefaulttimeout, -3)
