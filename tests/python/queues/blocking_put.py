import queue
import threading
import time

q = queue.Queue(1)
log = []


def put():
    for i in range(3):
        q.put(i)
        log.append(f'put {i}')


t = threading.Thread(target=put)
t.start()
time.sleep(0.1)
print(log)
print(q.get())
time.sleep(0.1)
print(log)
print(q.get(), q.get())
t.join()
print(log)
begin = time.monotonic()
try:
    q.get(timeout=0.3)
except queue.Empty:
    print('waited', round(time.monotonic() - begin, 1))
