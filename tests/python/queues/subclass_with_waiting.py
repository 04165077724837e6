import queue
import threading
import time


class Newest(queue.Queue):
    def _init(self, maxsize):
        self.items = []

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        self.items.append(item)

    def _get(self):
        return self.items.pop()


q = Newest(2)
got = []


def consumer():
    while (item := q.get()) is not None:
        got.append(item)
        q.task_done()
        time.sleep(0.01)
    q.task_done()


t = threading.Thread(target=consumer)
t.start()
for i in range(5):
    q.put(i)
q.join()
q.put(None)
t.join()
print(sorted(got), q.empty(), q.unfinished_tasks)
try:
    q.get(timeout=0.01)
except queue.Empty:
    print('empty')
q.put(1)
q.put(2)
try:
    q.put(3, timeout=0.01)
except queue.Full:
    print('full')
