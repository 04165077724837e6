# /// lockstep
# id = "echo-process"
# topic = "networks"
# order = 48
# title = { en = "A process for every caller", zh = "每来一个连接，开一个进程" }
# related = ["chat-threads", "pipe"]
#
# [summary]
# en = "A server repeats what it hears. It gives every caller a process of its own, so that nobody has to wait for a slow one."
# zh = "服务器把听到的话原样说回去。它为每个来客单开一个进程，谁也不用等说话慢的人。"
#
# [[lookFor]]
# en = "The server waits in accept: nobody has called yet."
# zh = "服务器等在 accept 里：还没有人来。"
# at = [{ event = "block", object = "server" }]
#
# [[lookFor]]
# en = "A client connects, the server accepts. There are two ends now, one on each side."
# zh = "客户端请求连接，服务器接受。现在有了两端，各在一方。"
# at = [{ event = "connect" }, { event = "accept" }]
#
# [[lookFor]]
# en = "The connection goes to a process of its own, and the server waits for the next caller already."
# zh = "连接交给专门的进程，服务器已经在等下一位了。"
# at = [{ event = "accept" }, { event = "process-start" }]
#
# [[lookFor]]
# en = "The client hangs up. recv gives b'', and the process of this connection is done."
# zh = "客户端挂断，recv 得到 b''，这个连接的进程就结束了。"
# at = [{ event = "output", text = "has hung up" }]
#
# [dress]
# server = "door"
# ///

# accept() gives a new socket for every caller; a process takes care of it.
import socket
import time
from multiprocessing import Process

CLIENTS = 3  #@param {type:"slider", min:1, max:8}


def answer(name, connection):
    with connection:
        while words := connection.recv(1024):
            connection.sendall(words)
    print(f'server: {name} has hung up')


def call(name, port):
    with socket.create_connection(('localhost', port)) as line:
        for words in ('hello', 'is anybody there?', 'bye'):
            line.sendall(f'{name}: {words}'.encode())
            print(f'echo of {line.recv(1024).decode()}')
            time.sleep(1)


def call_all(port):
    for number in range(1, CLIENTS + 1):
        time.sleep(0.3)
        Process(target=call, args=(f'client-{number}', port), name=f'client-{number}').start()


if __name__ == '__main__':
    with socket.create_server(('localhost', 0)) as server:
        port = server.getsockname()[1]
        Process(target=call_all, args=(port,), name='callers').start()
        for number in range(1, CLIENTS + 1):
            connection, _ = server.accept()
            print('server: somebody calls')
            name = f'client-{number}'
            Process(target=answer, args=(name, connection), name=f'answer-{number}').start()
            connection.close()
