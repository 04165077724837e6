import errno
import socket

client = socket.socket()
try:
    client.connect(('127.0.0.1', 50704))
except ConnectionRefusedError as error:
    print(error, error.errno == errno.ECONNREFUSED)
print(client.connect_ex(('127.0.0.1', 50704)) == errno.ECONNREFUSED)
try:
    socket.create_connection(('localhost', 50704))
except OSError as error:
    print(type(error).__name__, error)

server = socket.create_server(('127.0.0.1', 50704))
client.connect(('127.0.0.1', 50704))
print(client.connect_ex(('127.0.0.1', 50704)) == errno.EISCONN)
other = socket.socket()
for address in (('127.0.0.1', 50704), ('', 50704)):
    try:
        other.bind(address)
    except OSError as error:
        print(error)
try:
    socket.create_server(('127.0.0.1', 50704))
except OSError as error:
    print(error.errno, error.strerror)
for call in (other.accept, other.getpeername, lambda: other.recv(1), lambda: other.send(b'x'),
             lambda: other.shutdown(socket.SHUT_RDWR)):
    try:
        call()
    except OSError as error:
        print(repr(error))
print(other.getsockname())
server.close()
try:
    client.recv(1)
except OSError as error:
    print(repr(error))
client.close()
