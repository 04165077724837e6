import socket
import threading

server = socket.create_server(('127.0.0.1', 50705))


def serve():
    connection, _ = server.accept()
    with connection, connection.makefile('rw') as stream:
        for line in stream:
            stream.write(f'you said {line}')
            stream.flush()
            if line == 'bye\n':
                break


thread = threading.Thread(target=serve)
thread.start()
client = socket.create_connection(('127.0.0.1', 50705))
reader = client.makefile('r', encoding='utf-8', newline='\n')
writer = client.makefile('wb')
print(reader.readable(), writer.writable(), reader.mode, reader.encoding)
for word in ('hello', 'grüße', 'bye'):
    writer.write(word.encode() + b'\n')
    writer.flush()
    print(repr(reader.readline()))
client.close()
print('[closed]' in repr(client), 'proto=6' in repr(client), reader.closed)
print(repr(reader.read()))
reader.close()
writer.close()
print(client.fileno(), reader.closed)
try:
    reader.readline()
except ValueError as error:
    print(error)
thread.join()

left, right = socket.socketpair()
left.sendall(b'first\r\nsecond\nrest')
left.close()
raw = right.makefile('rb')
print(raw.readline(), raw.read(3), raw.peek()[:2], raw.readlines())
print(raw.read(), raw.readline())
left, right = socket.socketpair()
left.sendall('a\r\nb\rc\n\u20ac'.encode())
left.close()
print([*right.makefile()])
left, right = socket.socketpair()
right.settimeout(0.02)
unbuffered = right.makefile('rb', buffering=0)
for _ in range(2):
    try:
        unbuffered.read(1)
    except OSError as error:
        print(repr(error))
