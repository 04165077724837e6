"""Shutting down queues of every kind, with items, tasks and either way."""
import queue


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    for immediate in (False, True):
        q = kind(3)
        for item in 'abc':
            q.put(item)
        q.get()
        print(kind.__name__, immediate, q.shutdown(immediate), q.is_shutdown)
        print(q.qsize(), q.unfinished_tasks, q.empty(), q.full())
        show('put', lambda: q.put('d'))
        show('put_nowait', lambda: q.put_nowait('d'))
        show('put, timeout', lambda: q.put('d', timeout=1))
        for _ in range(3):
            show('get', q.get)
        show('get_nowait', q.get_nowait)
        show('get, timeout', lambda: q.get(timeout=1))
        for _ in range(4):
            show('task_done', q.task_done)
        show('join', lambda: q.unfinished_tasks or q.join())
        q.shutdown()
        q.shutdown(immediate=True)
        print(q.is_shutdown)
print(queue.ShutDown.__mro__, queue.ShutDown.__module__)
