import socket

server = socket.create_server(('127.0.0.1', 50702))
client = socket.create_connection(('127.0.0.1', 50702))
connection, address = server.accept()
print(address == client.getsockname(), connection.getpeername() == address)
print(connection.getsockname(), client.getpeername())


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except OSError as error:
        print(function.__name__, repr(error))


client.sendall(b'one two')
client.shutdown(socket.SHUT_WR)
attempt(client.send, b'more')
attempt(connection.recv, 3)
attempt(connection.recv, 100)
attempt(connection.recv, 100)
connection.sendall(b'still here')
attempt(client.recv, 100)
connection.close()
attempt(client.recv, 100)
attempt(client.shutdown, socket.SHUT_RDWR)
client.close()

print('the other side is gone')
client = socket.create_connection(('127.0.0.1', 50702))
connection, address = server.accept()
connection.close()
attempt(client.send, b'lost')
attempt(client.send, b'refused')
attempt(client.recv, 10)
client.close()

print('with bytes unread')
client = socket.create_connection(('127.0.0.1', 50702))
connection, address = server.accept()
client.sendall(b'nobody reads this')
connection.sendall(b'bye')
connection.close()
attempt(client.recv, 10)
attempt(client.recv, 10)
attempt(client.recv, 10)
attempt(client.send, b'x')
client.close()
server.close()
