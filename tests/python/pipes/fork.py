"""A parent reads what its child writes, to the end."""
import os

reader, writer = os.pipe()
print(reader, writer)
pid = os.fork()
if pid == 0:
    os.close(reader)
    for word in (b'one', b'two', b'three'):
        os.write(writer, word)
    os._exit(0)
os.close(writer)
text = b''
while part := os.read(reader, 4):
    text += part
print(text)
print(os.read(reader, 10))
os.close(reader)
print(os.waitpid(pid, 0) == (pid, 0))
print(os.pipe())
