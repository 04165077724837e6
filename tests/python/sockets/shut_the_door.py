"""A listening socket that is shut down wakes who accepts at it."""
import socket
import threading
import time

server = socket.create_server(('127.0.0.1', 50711))


def serve():
    try:
        server.accept()
    except OSError as error:
        print(repr(error))


thread = threading.Thread(target=serve)
thread.start()
time.sleep(0.1)
server.shutdown(socket.SHUT_RDWR)
thread.join()
try:
    socket.create_connection(('127.0.0.1', 50711))
except OSError as error:
    print(error)
