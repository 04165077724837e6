import queue
import threading

q = queue.Queue()
done = []


def worker():
    while True:
        x = q.get()
        if x is None:
            q.task_done()
            return
        done.append(x * 2)
        q.task_done()


t = threading.Thread(target=worker)
t.start()
for i in range(4):
    q.put(i)
q.join()
print(done, q.unfinished_tasks)
q.put(None)
t.join()
q.join()
try:
    q.task_done()
except ValueError as e:
    print(e)
