import queue

q = queue.Queue()
for item in (1, 2, 3):
    q.put(item)
print(q.queue, len(q.queue), q.queue[0], list(q.queue), 2 in q.queue, [x * 2 for x in q.queue])
print(q.get())
print(q.queue, q.qsize())
stack = queue.LifoQueue()
stack.put('a')
stack.put('b')
print(stack.queue)
print(stack.get(), stack.queue[-1])
heap = queue.PriorityQueue()
for item in (3, 1, 2):
    heap.put(item)
print(sorted(heap.queue), heap.queue[0])
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    unbounded = kind(-1)
    unbounded.put(1)
    print(unbounded.full(), unbounded.maxsize, unbounded.unfinished_tasks)
