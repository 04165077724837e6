import queue
import threading

q = queue.Queue()
got = {}


def take(name):
    got[name] = q.get()


ts = [threading.Thread(target=take, args=(c,)) for c in 'ab']
for t in ts:
    t.start()
q.put(1)
q.put(2)
for t in ts:
    t.join()
print(got['a'], got['b'])
