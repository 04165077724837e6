"""Several processes accept at the same socket."""
import os
import socket

server = socket.create_server(('127.0.0.1', 50710))
workers = []
for _ in range(3):
    pid = os.fork()
    if pid == 0:
        while True:
            connection, _ = server.accept()
            request = connection.recv(10)
            connection.sendall(request * 2)
            connection.close()
            if request == b'stop':
                os._exit(0)
    workers.append(pid)
for request in (b'a', b'b', b'stop', b'c', b'stop', b'stop'):
    with socket.create_connection(('127.0.0.1', 50710)) as client:
        client.sendall(request)
        print(client.recv(10))
print([os.waitpid(pid, 0)[1] for pid in workers])
