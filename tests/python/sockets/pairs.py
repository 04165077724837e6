import socket

left, right = socket.socketpair()
print(left.family, left.type, left.getsockname() == '')
with left, right:
    left.sendall(b'hello')
    print(right.recv(2, socket.MSG_PEEK), right.recv(2), right.recv(100))
    buffer = bytearray(8)
    left.send(b'abcdef')
    print(right.recv_into(buffer, 4), buffer, right.recv_into(buffer), buffer)
    left.sendall(b'1234567890')
    print(right.recv(10, socket.MSG_WAITALL))
    print(right.send(b''), left.recv(0))
    left.shutdown(socket.SHUT_RD)
    print(left.recv(5))
print(left.fileno(), left)
for call in (lambda: left.recv(1), lambda: left.send(b'x'), left.getsockname, left.accept):
    try:
        call()
    except OSError as error:
        print(repr(error))

left, right = socket.socketpair()
left.sendall(b'unread')
right.close()
for call in (lambda: left.recv(1), lambda: left.recv(1), lambda: left.send(b'x')):
    try:
        print(call())
    except OSError as error:
        print(repr(error))

left, right = socket.socketpair()
fd = left.detach()
print(left.fileno() == -1, fd > 2)
again = socket.socket(fileno=fd)
again.sendall(b'through another')
print(right.recv(50))
copy = again.dup()
again.close()
copy.sendall(b'and a copy')
print(right.recv(50))
copy.close()
print(right.recv(50))
right.close()
