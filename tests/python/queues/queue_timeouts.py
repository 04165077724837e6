"""Timeouts of put and get: which are looked at, and when."""
import queue


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue._PySimpleQueue, queue.SimpleQueue):
    q = kind()
    print(kind.__name__)
    for timeout in (0, 0.01, -1, 'x'):
        show(f'get {timeout!r}', lambda: q.get(timeout=timeout))
    show('not blocking', lambda: q.get(False))
    show('nowait', lambda: q.get_nowait())
    q.put(1, timeout=-1)
    q.put(2, False, -1)
    q.put(3, timeout=2)
    show('get', lambda: (q.get(timeout=1), q.get(True, None), q.get(False)))
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue):
    q = kind(1)
    q.put(1)
    for timeout in (0, 0.01, -1, 'x'):
        show(f'put {timeout!r}', lambda: q.put(2, timeout=timeout))
    show('not blocking', lambda: q.put(2, False, -1))
    show('nowait', lambda: q.put_nowait(2))
for timeout in (float('nan'), 1e100):
    show(timeout, lambda: queue.SimpleQueue().get(timeout=timeout))
