import queue
import threading
import time

# Programs that reach into a queue: they hold its lock, change its items and wake those who wait.
q = queue.Queue(3)
for item in range(3):
    q.put(item)
with q.mutex:
    q.queue.clear()
    q.all_tasks_done.notify_all()
    q.unfinished_tasks = 0
    q.not_full.notify_all()
print(q.qsize(), q.empty(), q.unfinished_tasks)
q.join()
q.put('new')
print(q.get(), q.full())
q.task_done()

waited_for = queue.Queue()
got = []
threads = [threading.Thread(target=lambda: got.append(waited_for.get())) for _ in range(2)]
for t in threads:
    t.start()
time.sleep(0.05)
with waited_for.mutex:
    waited_for.queue.append('by hand')
    waited_for.not_empty.notify()
time.sleep(0.05)
print(got)
waited_for.put('put')
for t in threads:
    t.join()
print(got)

full = queue.Queue(1)
full.put('first')
t = threading.Thread(target=full.put, args=('second',))
t.start()
time.sleep(0.05)
with full.mutex:
    print(full.queue.popleft())
    full.not_full.notify()
t.join()
print(full.get(), full.qsize())
heap = queue.PriorityQueue()
for item in (3, 1, 2):
    heap.put(item)
heap.queue.remove(2)
print(heap.get(), heap.get(), heap.empty())
