"""put_nowait and get_nowait go through put and get; a subclass can add to them."""
import queue
import threading


class Loud(queue.Queue):
    def put(self, item, *args, **kwargs):
        print('put', item, args, kwargs)
        super().put(item, *args, **kwargs)

    def get(self, *args, **kwargs):
        print('get', args, kwargs)
        return super().get(*args, **kwargs)


q = Loud()
q.put_nowait(1)
q.put(2, timeout=3)
print(q.get_nowait(), q.get(), q.queue)


class Unique(queue.Queue):
    def _init(self, maxsize):
        print('made for', maxsize)
        self.items = {}

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        self.items[item] = True

    def _get(self):
        return self.items.popitem()[0]


unique = Unique(2)
for item in 'aab':
    unique.put(item)
print(unique.qsize(), unique.full(), unique.unfinished_tasks)
reader = threading.Thread(target=lambda: print(unique.get()))
reader.start()
reader.join()
print(unique.get(), unique.empty())


class Newest(queue.LifoQueue):
    def newest(self):
        with self.mutex:
            return self.queue[-1]


newest = Newest()
newest.put(1)
newest.put(2)
print(newest.newest(), newest.get())
