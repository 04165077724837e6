"""A client that waits for the keyboard and the server at once."""
import select
import socket
import sys
import threading

server = socket.create_server(('localhost', 50750))


def serve():
    connection, _ = server.accept()
    with connection:
        connection.sendall(connection.recv(100).upper())


thread = threading.Thread(target=serve)
thread.start()
client = socket.create_connection(('localhost', 50750))
print(select.select([client], [sys.stdout], [], 0) == ([], [sys.stdout], []))
waits_for = [sys.stdin, client]
while waits_for:
    for one in select.select(waits_for, [], [])[0]:
        if one is client:
            print('server:', client.recv(100))
            waits_for.remove(client)
        elif line := sys.stdin.readline():
            client.sendall(line.encode())
        else:
            waits_for.remove(sys.stdin)
thread.join()
