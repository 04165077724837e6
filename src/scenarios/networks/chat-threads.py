# /// lockstep
# id = "chat-threads"
# topic = "networks"
# order = 49
# title = { en = "A chat room", zh = "聊天室" }
# related = ["echo-process"]
# stdin = ["Ada: hello", "Bo: hello Ada", "Cy: what is for lunch?", "Ada: soup", ""]
#
# [summary]
# en = "A server with a thread for every guest passes on what each one says to all others. What the guests say comes from the keyboard."
# zh = "服务器给每位客人配一个线程，把每个人说的话转告其他人。客人说什么，由键盘输入。"
#
# [[lookFor]]
# en = "A guest has come in, and a new thread of the server does nothing but listen to this one."
# zh = "来了一位客人，服务器就有一个新线程专门听他说话。"
# at = [{ event = "accept" }, { event = "thread-start" }]
#
# [[lookFor]]
# en = "The list of guests is used by several threads: whoever reads or changes it holds the lock."
# zh = "客人名单由好几个线程共用：读它、改它都要先拿到锁。"
# at = [{ event = "acquire", object = "door" }]
#
# [[lookFor]]
# en = "Ada's thread on the server has heard something and passes it on to the others."
# zh = "服务器上听 Ada 说话的线程收到一句话，转告给其他人。"
# at = [{ event = "input" }, { event = "send", nth = 2 }]
#
# [[lookFor]]
# en = "A guest hangs up: its thread reads the end of the line and takes it off the list."
# zh = "客人下线：它的线程读到连接结束，把他从名单上划掉。"
# at = [{ event = "output", text = "has left" }]
#
# [dress]
# server = "door"
# ///

# The server has a thread for every guest; every guest has a thread to listen.
import socket
import time
from threading import Lock, Thread

GUESTS = ('Ada', 'Bo', 'Cy')
PAUSE = 0.2  #@param {type:"number"}

room = {}
door = Lock()


def serve(connection):
    name = connection.recv(1024).decode()
    with door:
        room[name] = connection
    print(f'{name} has come in')
    while words := connection.recv(1024):
        with door:
            for other, line in room.items():
                if other != name:
                    line.sendall(f'{name}: '.encode() + words)
    with door:
        del room[name]
    connection.close()
    print(f'{name} has left')


def open_house(server):
    for _ in GUESTS:
        connection, _ = server.accept()
        Thread(target=serve, args=(connection,)).start()


def listen(name, line):
    with line:
        while words := line.recv(1024):
            print(f'{name} hears {words.decode()}')


def enter(name, port):
    line = socket.create_connection(('localhost', port))
    Thread(target=listen, args=(name, line), name=name).start()
    line.sendall(name.encode())
    time.sleep(PAUSE)
    return line


if __name__ == '__main__':
    with socket.create_server(('localhost', 0)) as server:
        Thread(target=open_house, args=(server,), name='server').start()
        lines = {name: enter(name, server.getsockname()[1]) for name in GUESTS}
    while entry := input():
        name, words = entry.split(': ', 1)
        lines[name].sendall(words.encode())
        time.sleep(PAUSE)
    for line in lines.values():
        line.shutdown(socket.SHUT_WR)  # nothing more to say
        time.sleep(PAUSE)
