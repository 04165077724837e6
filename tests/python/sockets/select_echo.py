"""One thread for all connections, with select."""
import select
import socket
import threading

ADDRESS = ('127.0.0.1', 50720)
server = socket.create_server(ADDRESS)


def serve():
    connections = []
    served = 0
    while served < 3:
        readable, writable, broken = select.select([server, *connections], [], [])
        assert not writable and not broken
        for one in readable:
            if one is server:
                connections.append(server.accept()[0])
            elif data := one.recv(100):
                one.sendall(data[::-1])
            else:
                connections.remove(one)
                one.close()
                served += 1


thread = threading.Thread(target=serve)
thread.start()
clients = [socket.create_connection(ADDRESS) for _ in range(3)]
for number, client in enumerate(clients):
    client.sendall(b'number %d' % number)
for client in reversed(clients):
    print(client.recv(100))
for client in clients:
    client.close()
thread.join()
server.close()
