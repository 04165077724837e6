import queue

s = queue.LifoQueue()
for x in 'abc':
    s.put(x)
print([s.get() for _ in range(3)])
p = queue.PriorityQueue()
for x in (5, 0, -1, -1, 3):
    p.put(x)
print([p.get() for _ in range(5)])
for x in ((2, 'low'), (1, 'high'), (1, 'also')):
    p.put(x)
print([p.get() for _ in range(3)])
p.put((1, {}))
try:
    p.put((1, {}))
except TypeError as e:
    print(e)
sq = queue.SimpleQueue()
sq.put(1)
sq.put_nowait(2)
print(sq.qsize(), sq.get(), sq.get_nowait(), sq.empty())
try:
    sq.get(timeout=0.01)
except queue.Empty as e:
    print(repr(e))
small = queue.LifoQueue(1)
small.put(1)
print(small.full())
