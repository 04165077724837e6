import multiprocessing as mp
import multiprocessing.connection
import os
import socket
from multiprocessing import reduction


def child(connection):
    fd = reduction.recv_handle(connection)
    os.write(fd, b'written by the child')
    os.close(fd)


if __name__ == '__main__':
    ours, theirs = mp.Pipe()
    process = mp.Process(target=child, args=(theirs,))
    process.start()
    reader, writer = os.pipe()
    reduction.send_handle(ours, writer, process.pid)
    os.close(writer)
    print(os.read(reader, 100))
    process.join()
    print(process.exitcode, os.read(reader, 10), reduction.HAVE_SEND_HANDLE)
    connection = mp.connection.Connection(reader, writable=False)
    print(connection.fileno() == reader, connection.readable, connection.writable)
    connection.close()
    a, b = socket.socketpair()
    end = mp.connection.Connection(a.detach())
    other = mp.connection.Connection(b.detach())
    end.send({'k': 1})
    print(other.recv(), other.poll())
    for wrong in (lambda: mp.connection.Connection(-1), lambda: mp.connection.Connection(3, False, False)):
        try:
            wrong()
        except ValueError as e:
            print(e)
