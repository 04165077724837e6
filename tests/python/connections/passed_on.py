import multiprocessing as mp
import socket


def child(pipe):
    connection = pipe.recv()
    connection.send('over a connection that was passed on')
    connection.close()
    sock = pipe.recv()
    sock.sendall(b'over a socket that was passed on')
    sock.close()


if __name__ == '__main__':
    ours, theirs = mp.Pipe()
    process = mp.Process(target=child, args=(theirs,))
    process.start()
    near, far = mp.Pipe()
    ours.send(far)
    far.close()
    print(near.recv())
    try:
        near.recv()
    except EOFError:
        print('closed')
    first, second = socket.socketpair()
    ours.send(second)
    second.close()
    print(first.recv(100))
    process.join()
    queue = mp.Queue()
    receiver, sender = mp.Pipe(duplex=False)
    queue.put(sender)
    other = queue.get()
    sender.close()
    other.send('one way')
    print(receiver.recv(), other.readable, other.writable)
