import queue


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        item = min(self.queue)
        self.queue.remove(item)
        return item


u = Unique()
for x in (3, 1, 3, 2):
    u.put(x)
print(u.qsize(), u.get(), u.get(), u.get(), u.empty())
print(list(queue.Queue().queue))
q = queue.Queue()
q.put('a')
q.put('b')
print(list(q.queue), q.queue[0])
