"""Connections of multiprocessing have descriptors as any pipe has."""
import multiprocessing
import os
import select
import selectors
import socket
from multiprocessing.connection import wait

reader, writer = multiprocessing.Pipe(duplex=False)
print(reader.fileno(), writer.fileno())
print(select.select([reader], [writer], [], 0) == ([], [writer], []))
writer.send_bytes(b'hello')
print(select.select([reader], [], []) == ([reader], [], []))
print(os.read(reader.fileno(), 100))
os.write(writer.fileno(), b'\0\0\0\2ab')
print(reader.recv_bytes())

left, right = socket.socketpair()
print(wait([reader, left], 0.01))
right.send(b'x')
print(wait([reader, left]) == [left], wait([left.fileno()]) == [left.fileno()])
writer.send('both')
print(wait([reader, left]) == [reader, left])
with selectors.DefaultSelector() as selector:
    selector.register(reader, selectors.EVENT_READ)
    print([key.fileobj is reader for key, _ in selector.select()], reader.recv())
writer.close()
print(reader.fileno(), select.select([reader], [], [])[0] == [reader])
try:
    reader.recv()
except EOFError as error:
    print(repr(error))
reader.close()
print(os.pipe()[0])
