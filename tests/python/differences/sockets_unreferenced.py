"""
Description: A socket that nothing refers to any more stays open until its process closes it or ends.
Cause: Objects are not counted; what nothing refers to is found only when memory is short.
Workaround: Close sockets, or use `with`.
"""

import socket


def talk():
    left, right = socket.socketpair()
    right.settimeout(1)
    left.sendall(b'hello')
    return right


right = talk()
print(right.recv(100))
try:
    print(right.recv(100))
except TimeoutError as error:
    print(error)
