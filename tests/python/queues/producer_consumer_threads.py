import queue
import threading

q = queue.Queue(3)
results = []


def produce(name, n):
    for i in range(n):
        q.put((name, i))


def consume():
    while (item := q.get()) is not None:
        results.append(item)


producers = [threading.Thread(target=produce, args=(c, 5)) for c in 'ab']
consumers = [threading.Thread(target=consume) for _ in range(2)]
for t in producers + consumers:
    t.start()
for t in producers:
    t.join()
for _ in consumers:
    q.put(None)
for t in consumers:
    t.join()
print(len(results), sorted(results)[:3], q.empty())
