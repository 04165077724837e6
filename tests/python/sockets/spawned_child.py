import multiprocessing
import pickle
import socket


def answer(connection):
    with connection:
        print('child has', connection.family.name, connection.type.name, connection.gettimeout())
        while words := connection.recv(100):
            connection.sendall(words.upper())
    print('child has heard the end')


def accept(server):
    connection, _ = server.accept()
    with connection:
        connection.sendall(b'welcome')


if __name__ == '__main__':
    context = multiprocessing.get_context('spawn')
    near, far = socket.socketpair()
    child = context.Process(target=answer, args=(far,))
    child.start()
    far.close()
    near.sendall(b'hello')
    print(near.recv(100))
    near.close()
    child.join()
    with socket.create_server(('127.0.0.1', 0)) as server:
        child = context.Process(target=accept, args=(server,))
        child.start()
        port = server.getsockname()[1]
    with socket.create_connection(('127.0.0.1', port)) as line:
        print(line.recv(100))
    child.join()
    print(child.exitcode)
    with socket.socket() as alone:
        try:
            pickle.dumps(alone)
        except TypeError as error:
            print(error)
