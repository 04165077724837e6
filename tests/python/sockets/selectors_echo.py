import selectors
import socket
import threading

ADDRESS = ('127.0.0.1', 50721)
selector = selectors.DefaultSelector()
server = socket.create_server(ADDRESS)
server.setblocking(False)
log = []


def accept(listening):
    connection, _ = listening.accept()
    connection.setblocking(False)
    selector.register(connection, selectors.EVENT_READ, echo)


def echo(connection):
    data = connection.recv(1000)
    if data:
        connection.send(data.title())
    else:
        selector.unregister(connection)
        connection.close()
        log.append('closed')


def serve():
    selector.register(server, selectors.EVENT_READ, accept)
    while len(log) < 2:
        for key, events in selector.select():
            assert events == selectors.EVENT_READ
            key.data(key.fileobj)


thread = threading.Thread(target=serve)
thread.start()
first = socket.create_connection(ADDRESS)
second = socket.create_connection(ADDRESS)
for client, text in ((second, b'from the second'), (first, b'from the first'), (second, b'again')):
    client.sendall(text)
    print(client.recv(100))
first.close()
second.close()
thread.join()
print(log, len(selector.get_map()))
selector.close()
server.close()
