"""Programs that clear, replace or resize what is in a queue."""
import queue

for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(2)
    q.put(1)
    q.put(2)
    with q.mutex:
        q.queue.clear()
        print(q._qsize(), len(q.queue))
    print(q.empty(), q.full(), q.unfinished_tasks)
    q.put(7)
    print(q.get(), q.queue)
    q.queue = type(q.queue)([4, 5])
    print(q.qsize(), q.full(), q.get())
    q.maxsize = 3
    q.put_nowait(6)
    q.put_nowait(8)
    try:
        q.put_nowait(9)
    except queue.Full:
        print('full at', q.maxsize)
    q.unfinished_tasks = 1
    q.task_done()
    q.join()
    try:
        q.task_done()
    except ValueError as error:
        print(error)
