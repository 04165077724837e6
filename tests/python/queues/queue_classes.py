"""The classes themselves: modules, aliases, what cannot be done with a queue."""
import _queue
import copy
import pickle
import queue


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


print(queue.Empty is _queue.Empty, queue.SimpleQueue is _queue.SimpleQueue, sorted(queue.__all__))
print(queue.Empty, queue.Full, queue.ShutDown, queue.SimpleQueue, queue.PriorityQueue)
print(queue.Queue[int], queue.LifoQueue[str], queue.SimpleQueue[bytes], queue.Queue[int]().maxsize)
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    show('pickle', lambda: pickle.dumps(q))
    show('deepcopy', lambda: copy.deepcopy(q))
    if kind is not queue.SimpleQueue:
        show('iterate', lambda: list(q))
    print(repr(q).partition(' at ')[0], bool(q), [base.__name__ for base in kind.__mro__])
show('argument', lambda: queue.SimpleQueue(1))
show('keyword', lambda: queue.SimpleQueue(maxsize=1))
for size in (-1, 0, 1.5):
    q = queue.Queue(size)
    q.put('item')
    print(size, q.maxsize, q.full(), q.qsize())
