from gevent import monkey

monkey.patch_all()

import select
import socket

import gevent


def serve(listener, count):
    for _ in range(count):
        connection, _address = listener.accept()
        gevent.spawn(talk, connection)


def talk(connection):
    with connection:
        while True:
            data = connection.recv(100)
            if not data:
                break
            gevent.sleep(0.02)
            connection.sendall(data.upper())


def client(name, pause):
    with socket.create_connection(('127.0.0.1', port)) as connection:
        for i in range(2):
            gevent.sleep(pause)
            connection.sendall(f'{name}{i}'.encode())
            log.append(connection.recv(100).decode())


log = []
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen()
port = listener.getsockname()[1]
server = gevent.spawn(serve, listener, 2)
gevent.joinall([gevent.spawn(client, 'a', 0.1), gevent.spawn(client, 'b', 0.04)])
server.join()
print(log)

# A timeout, and what does not wait.
one, other = socket.socketpair()
one.settimeout(0.02)
ticks = []
ticker = gevent.spawn(lambda: [gevent.sleep(0.005) or ticks.append(1) for _ in range(3)])
try:
    one.recv(10)
except TimeoutError as e:
    print(e, len(ticks))
one.settimeout(None)
one.setblocking(False)
try:
    one.recv(10)
except BlockingIOError as e:
    print(type(e).__name__)
one.setblocking(True)

# Much is sent while the other side reads.
total = []


def reader():
    while data := other.recv(5000):
        total.append(len(data))


r = gevent.spawn(reader)
one.sendall(b'x' * 300000)
one.close()
r.join()
print(sum(total), other.recv(10))
other.close()

a, b = socket.socketpair()
gevent.spawn_later(0.02, b.send, b'ready')
print([each is a for each in select.select([a], [], [], 1)[0]], select.select([b], [], [], 0.01))
print(a.recv(5))
b.close()
print(a.recv(5))
a.close()
try:
    socket.create_connection(('127.0.0.1', 1), timeout=1)
except ConnectionRefusedError as e:
    print(type(e).__name__)
listener.close()
