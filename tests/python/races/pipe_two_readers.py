import threading
from multiprocessing import Pipe

# Each message is received in two steps, its length and its bytes: another reader may come in between.
reader, writer = Pipe(duplex=False)
got = []


def read():
    try:
        got.append(reader.recv())
    except (EOFError, OSError) as e:
        got.append(type(e).__name__)


threads = [threading.Thread(target=read) for _ in range(2)]
for t in threads:
    t.start()
writer.send('whole')
writer.close()
for t in threads:
    t.join()
print(sorted(got))
