import pickle
from multiprocessing import Pipe
from multiprocessing.connection import Connection


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


reader, writer = Pipe(duplex=False)
for call in (writer.recv, writer.poll, writer.recv_bytes, lambda: reader.send(1), lambda: reader.send_bytes(b'')):
    show(call)
writer.send_bytes(b'hello')
show(reader.recv_bytes)
writer.send_bytes(b'hello', 1, 2)
show(reader.recv_bytes)
for arguments in ((b'abc', -1), (b'abc', 4), (b'abc', 1, -1), (b'abc', 1, 3), ('x',)):
    show(writer.send_bytes, *arguments)
show(reader.recv_bytes, -1)
target = bytearray(14)
writer.send_bytes(b'0123456789')
show(reader.recv_bytes_into, target, 2)
print(target)
writer.send_bytes(b'0123456789')
show(reader.recv_bytes_into, bytearray(3))
writer.send_bytes(b'0123456789')
show(reader.recv_bytes, 3)
print(reader.closed)
show(reader.recv)
show(reader.fileno)
show(writer.send, 1)

a, b = Pipe()
b.send('last')
b.close()
show(a.recv)
show(a.recv)
show(a.send, 1)
with a:
    print(a.closed)
print(a.closed)
a.close()
a, b = Pipe()
b.send_bytes(b'')
show(a.recv)
b.send_bytes(pickle.dumps([1, 2])[:-3])
show(a.recv)
show(Connection, -1)
show(Connection, 1, False, False)
