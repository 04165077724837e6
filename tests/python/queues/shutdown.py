import queue
import threading

q = queue.Queue()
q.put(1)
q.put(2)
q.shutdown()
print(q.get())
try:
    q.put(3)
except queue.ShutDown as e:
    print(repr(e))
print(q.get())
try:
    q.get()
except queue.ShutDown as e:
    print(repr(e))
r = queue.Queue()
out = []


def wait():
    try:
        r.get()
    except queue.ShutDown:
        out.append('woken')


ts = [threading.Thread(target=wait) for _ in range(2)]
for t in ts:
    t.start()
r.shutdown(immediate=True)
for t in ts:
    t.join()
print(out, issubclass(queue.ShutDown, Exception))
