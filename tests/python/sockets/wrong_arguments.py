import socket

sock = socket.socket()


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(sock.bind, 'here')
attempt(sock.bind, ('localhost',))
attempt(sock.bind, (5, 5))
attempt(sock.bind, ('localhost', 'x'))
attempt(sock.bind, ('localhost', 65536))
attempt(sock.connect, ('localhost', -1))
attempt(sock.connect, 'there')
attempt(sock.listen, 'x')
attempt(sock.recv, 'x')
attempt(sock.recv, -1)
attempt(sock.send, 'text')
attempt(sock.sendall, 5)
attempt(sock.recv_into, bytearray(2), 3)
attempt(sock.shutdown, 9)
attempt(sock.makefile, 'x')
attempt(socket.socket, 5, 1)
attempt(socket.inet_aton, 'x.y')
print(sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1), sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR))
print(sock.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE), sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(socket.AF_INET, repr(socket.AF_INET), socket.SOCK_STREAM, repr(socket.SOCK_STREAM))
print(socket.gethostbyname('localhost'), socket.inet_ntoa(b'\x7f\0\0\1'), socket.htons(80), socket.SHUT_WR)
print(socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM))
print(issubclass(socket.gaierror, OSError), socket.error is OSError)
