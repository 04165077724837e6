"""A sender waits while the receiver does not receive."""
import socket
import threading

sender, receiver = socket.socketpair()
SIZE = 3_000_000
sent = threading.Event()


def send():
    sender.sendall(b'x' * SIZE)
    sent.set()
    sender.close()


thread = threading.Thread(target=send)
thread.start()
print('all sent at once:', sent.wait(0.1))
total = 0
while data := receiver.recv(65536):
    total += len(data)
thread.join()
print(total == SIZE, sent.is_set())

sender, receiver = socket.socketpair()
sender.setblocking(False)
total = 0
try:
    while True:
        total += sender.send(b'y' * 10000)
except BlockingIOError as error:
    print(error)
print(total > 50000)
sender.settimeout(0.05)
try:
    sender.sendall(b'z' * 100)
except TimeoutError as error:
    print(repr(error))
while total > 0:
    total -= len(receiver.recv(20000))
print(sender.send(b'z' * 100))
