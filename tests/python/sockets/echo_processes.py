"""One forked process for each connection; both sides have to close what they do not use."""
import multiprocessing
import os
import socket

ADDRESS = ('localhost', 50701)


def client(name):
    with socket.create_connection(ADDRESS) as connection:
        connection.sendall(name.encode())
        connection.shutdown(socket.SHUT_WR)
        answer = b''
        while part := connection.recv(4):
            answer += part
    os._exit(0 if answer == name.encode()[::-1] else 1)


def serve_one(connection):
    text = b''
    while part := connection.recv(4):
        text += part
    connection.sendall(text[::-1])


if __name__ == '__main__':
    multiprocessing.set_start_method('fork')
    server = socket.create_server(ADDRESS)
    clients = [multiprocessing.Process(target=client, args=(name,)) for name in ('hello', 'world!', 'a')]
    for process in clients:
        process.start()
    workers = []
    for _ in clients:
        connection, address = server.accept()
        workers.append(multiprocessing.Process(target=serve_one, args=(connection,)))
        workers[-1].start()
        connection.close()
    for process in workers + clients:
        process.join()
    print([process.exitcode for process in clients])
    server.close()
