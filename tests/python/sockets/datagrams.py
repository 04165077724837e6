import select
import socket
import threading

ADDRESS = ('127.0.0.1', 50730)


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
print(server.type, server.getsockname())
server.bind(ADDRESS)


def serve():
    while True:
        data, sender = server.recvfrom(1000)
        server.sendto(data.upper(), sender)
        if data == b'stop':
            break


thread = threading.Thread(target=serve)
thread.start()
client = socket.socket(type=socket.SOCK_DGRAM)
attempt(client.send, b'to whom?')
for text in (b'one', b'two words', b'', b'stop'):
    client.sendto(text, ADDRESS)
    data, sender = client.recvfrom(100)
    print(data, sender)
thread.join()
print(client.getsockname()[0])

client.connect(ADDRESS)
print(client.getpeername(), client.getsockname()[0])
attempt(client.send, b'long message')
client.send(b'second')
client.send(b'')
print(server.recv(4, socket.MSG_PEEK), server.recv(4), server.recv(100), server.recv(100))
server.settimeout(0.02)
attempt(server.recvfrom, 10)
server.setblocking(False)
attempt(server.recv, 10)
print(select.select([server], [server], [], 0) == ([], [server], []))
server.sendto(b'answer', client.getsockname())
socket.socket(type=socket.SOCK_DGRAM).sendto(b'from a stranger', client.getsockname())
buffer = bytearray(4)
print(client.recvfrom_into(buffer), buffer)
client.settimeout(0.02)
attempt(client.recv, 10)
attempt(client.sendto, b'x' * 70000, ADDRESS)
attempt(client.sendto, b'x', 'nowhere')
attempt(client.sendto, b'x')
attempt(server.listen)
attempt(socket.socket(type=socket.SOCK_DGRAM).bind, ADDRESS)
stream = socket.socket()
attempt(stream.bind, ADDRESS)
server.close()
attempt(client.send, b'nobody')
attempt(client.send, b'is there')
attempt(client.send, b'once more')
attempt(client.recv, 10)
