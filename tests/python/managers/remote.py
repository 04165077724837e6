import multiprocessing as mp
import queue
from multiprocessing.managers import BaseManager

shared = queue.Queue()


def get_queue():
    return shared


class ServerSide(BaseManager):
    pass


class ClientSide(BaseManager):
    pass


ServerSide.register('get_queue', callable=get_queue)
ClientSide.register('get_queue')


def serve(pipe):
    manager = ServerSide(address=('localhost', 0), authkey=b'open sesame')
    server = manager.get_server()
    pipe.send(server.address)
    server.serve_forever()


def produce(address):
    manager = ClientSide(address=address, authkey=b'open sesame')
    manager.connect()
    remote = manager.get_queue()
    for i in range(3):
        remote.put(('from client', i))


if __name__ == '__main__':
    receiver, sender = mp.Pipe(duplex=False)
    server = mp.Process(target=serve, args=(sender,))
    server.start()
    address = receiver.recv()
    print(address[0], type(address[1]).__name__)
    client = mp.Process(target=produce, args=(address,))
    client.start()
    client.join()
    manager = ClientSide(address=address, authkey=b'open sesame')
    try:
        manager.get_queue()
    except AssertionError as e:
        print(e)
    manager.connect()
    remote = manager.get_queue()
    print([remote.get() for _ in range(3)], remote.empty())
    stranger = ClientSide(address=address, authkey=b'wrong')
    try:
        stranger.connect()
    except mp.AuthenticationError as e:
        print(type(e).__name__, e)
    server.terminate()
    server.join()
    try:
        ClientSide(address=address, authkey=b'open sesame').connect()
    except ConnectionRefusedError as e:
        print(e)
