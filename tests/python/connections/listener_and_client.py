import multiprocessing as mp
from multiprocessing.connection import Client, Listener, address_type


def call(address):
    with Client(address, authkey=b'key') as connection:
        connection.send(['hello', 1])
        print(connection.recv())
        connection.send_bytes(b'raw')


if __name__ == '__main__':
    for family in ('AF_INET', 'AF_UNIX', None):
        with Listener(family=family, authkey=b'key') as listener:
            print(type(listener.address).__name__, address_type(listener.address), listener.last_accepted)
            caller = mp.Process(target=call, args=(listener.address,))
            caller.start()
            with listener.accept() as connection:
                print(connection.recv(), type(listener.last_accepted).__name__)
                connection.send('bye')
                print(connection.recv_bytes())
                try:
                    connection.recv()
                except EOFError:
                    print('end')
            caller.join()
            print(caller.exitcode, connection.closed)
