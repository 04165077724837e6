import queue
import threading
import time


def run(threads):
    for t in threads:
        t.start()
    time.sleep(0.1)


def getter(q, out):
    try:
        q.get()
    except queue.ShutDown:
        out.append('getter')


def putter(q, out, i):
    try:
        q.put(i)
    except queue.ShutDown:
        out.append('putter')


out = []
q = queue.Queue()
threads = [threading.Thread(target=getter, args=(q, out)) for _ in range(3)]
run(threads)
q.shutdown()
for t in threads:
    t.join()
print(out)

out = []
q = queue.Queue(2)
q.put('a')
q.put('b')
threads = [threading.Thread(target=putter, args=(q, out, i)) for i in range(3)]
run(threads)
q.shutdown()
for t in threads:
    t.join()
print(out, q.get(), q.get())
for call in (q.get, q.get_nowait, lambda: q.put(1)):
    try:
        call()
    except queue.ShutDown as e:
        print(repr(e))
