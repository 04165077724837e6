"""The attribute `queue` is the queue's own container: it shows every change at once."""
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind()
    inside = q.queue
    print(type(inside).__name__, inside, len(inside), bool(inside))
    for item in (3, 1, 2):
        q.put(item)
    print(inside, inside is q.queue, len(inside), inside[0], inside[-1], 3 in inside, list(reversed(inside)))
    print(q.get(), inside, inside.count(3), sorted(inside), inside == q.queue)
    inside.append(9)
    print(q.qsize(), inside is q.queue, q.unfinished_tasks)
    print(sorted(q.get() for _ in range(q.qsize())), inside)
