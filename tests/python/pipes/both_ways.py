"""Two pipes make a conversation."""
import os

question, ask = os.pipe()
answer, tell = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(ask)
    os.close(answer)
    while line := os.read(question, 100):
        os.write(tell, str(sum(map(int, line.split()))).encode())
    os._exit(0)
os.close(question)
os.close(tell)
for line in (b'1 2 3', b'40 2', b'7'):
    os.write(ask, line)
    print(line, os.read(answer, 100))
os.close(ask)
print(os.read(answer, 100), os.waitpid(pid, 0)[1])
