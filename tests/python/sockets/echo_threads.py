"""One thread for each connection."""
import socket
import threading

ADDRESS = ('127.0.0.1', 50700)


def serve_one(connection):
    with connection:
        while data := connection.recv(100):
            connection.sendall(data.upper())


def serve(server, count):
    workers = []
    for _ in range(count):
        connection, (host, port) = server.accept()
        assert host == '127.0.0.1' and port > 1024
        workers.append(threading.Thread(target=serve_one, args=(connection,)))
        workers[-1].start()
    for worker in workers:
        worker.join()


def talk(name, results):
    with socket.create_connection(ADDRESS) as client:
        for number in range(3):
            client.sendall(f'{name} {number}'.encode())
            results.append(client.recv(100).decode())


with socket.socket() as server:
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(ADDRESS)
    server.listen()
    server_thread = threading.Thread(target=serve, args=(server, 3))
    server_thread.start()
    results = {name: [] for name in ('ann', 'bob', 'cy')}
    clients = [threading.Thread(target=talk, args=item) for item in results.items()]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    server_thread.join()
for name, lines in results.items():
    print(name, lines)
