"""Workers that share a queue: join returns when the last task is done, however many join."""
import queue
import threading

q = queue.Queue()
done = []
lock = threading.Lock()


def worker():
    while (item := q.get()) is not None:
        with lock:
            done.append(item)
        q.task_done()
    q.task_done()


def joiner():
    q.join()
    with lock:
        done.append('joined')


workers = [threading.Thread(target=worker) for _ in range(3)]
for item in range(9):
    q.put(item)
joiners = [threading.Thread(target=joiner) for _ in range(2)]
for thread in workers + joiners:
    thread.start()
for thread in joiners:
    thread.join()
print(sorted(done[:9]), done[9:], q.unfinished_tasks)
for _ in workers:
    q.put(None)
q.join()
for thread in workers:
    thread.join()
print(q.empty(), q.unfinished_tasks)
