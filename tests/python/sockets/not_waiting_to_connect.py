import errno
import select
import socket

server = socket.create_server(('127.0.0.1', 50707))
client = socket.socket()
client.setblocking(False)
try:
    client.connect(('127.0.0.1', 50707))
except BlockingIOError as error:
    print(error)
print(select.select([], [client], [], 1)[1] == [client])
print(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(client.connect_ex(('127.0.0.1', 50707)) in (0, errno.EISCONN))
connection, _ = server.accept()
connection.sendall(b'welcome')
print(select.select([client], [], [], 1)[0] == [client], client.recv(10))

client = socket.socket()
client.setblocking(False)
print(errno.errorcode[client.connect_ex(('127.0.0.1', 50708))])
select.select([], [client], [], 1)
print(errno.errorcode[client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)])
