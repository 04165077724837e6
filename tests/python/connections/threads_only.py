import multiprocessing.dummy as dummy
from multiprocessing.dummy import connection


def serve(listener):
    with listener.accept() as end:
        print(end.recv())
        end.send('bye')


a, b = dummy.Pipe()
a.send([1])
print(b.poll(), b.recv(), b.poll(), b.poll(0.01))
listener = connection.Listener()
server = dummy.Process(target=serve, args=(listener,))
server.start()
client = connection.Client(listener.address)
client.send('hi')
print(client.recv())
server.join()
listener.close()
print(server.exitcode, server.is_alive(), dummy.active_children())
manager = dummy.Manager()
print(manager.dict(a=1), manager.Namespace(x=1, _y=2), manager.list('ab'), manager.Value('i', 3), manager.Value('i', 4).value)
queue = manager.Queue()
queue.put(1)
print(queue.get(), manager.shutdown())
with dummy.Pool(2) as pool:
    print(pool.map(abs, [-1, 2]), type(pool).__name__)
