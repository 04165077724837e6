"""A queue module that is imported while there is no `_queue` has the simple queue that is in Python."""
import importlib
import sys

saved = {name: sys.modules.pop(name) for name in ('queue', '_queue') if name in sys.modules}
sys.modules['_queue'] = None
plain = importlib.import_module('queue')
del sys.modules['queue'], sys.modules['_queue']
usual = importlib.import_module('queue')

print(plain.SimpleQueue is plain._PySimpleQueue, usual.SimpleQueue is usual._PySimpleQueue)
for module in (plain, usual):
    for kind in (module.SimpleQueue, module.Queue, module.LifoQueue, module.PriorityQueue):
        queue = kind()
        for item in (2, 1, 3):
            queue.put(item)
        print(kind.__name__, [queue.get() for _ in range(3)], queue.empty())
        try:
            queue.get_nowait()
        except module.Empty:
            print('empty')
