import socket

a, b = socket.socketpair()
buffer = bytearray(10)
a.sendall(memoryview(b'hello world')[:5])
print(b.recv_into(buffer), buffer)
a.sendall(b'xyz')
print(b.recv_into(memoryview(buffer)[5:]), buffer)
a.close()
print(b.recv_into(buffer))
b.close()
