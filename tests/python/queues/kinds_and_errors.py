import queue
import threading


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(f'{type(e).__module__}.{type(e).__name__}', e)


q = queue.Queue(2)
for arguments in ({'timeout': -1}, {'block': True, 'timeout': -5}, {'block': False, 'timeout': -5}):
    show(q.put, 1, **arguments)
    show(q.get, **arguments)
q.put(1)
q.put(2)
show(q.put, 3, block=False)
show(q.put_nowait, 3)
show(q.put, 3, timeout=0.01)
print(q.get(), q.get_nowait())
show(q.get_nowait)
show(q.get, timeout=0.01)
show(q.get, block=False)
q.task_done()
q.task_done()
show(q.task_done)
q.join()

heap = queue.PriorityQueue()
heap.put((1, {}))
show(heap.put, (1, {}))

simple = queue.SimpleQueue()
show(simple.put, 1, timeout=-1)
show(simple.get, timeout=-1)
show(simple.get_nowait)
show(simple.get_nowait)
show(simple.get, timeout=0.01)
print(simple.qsize(), simple.empty(), type(simple))
for name in ('shutdown', 'task_done', 'full', 'maxsize'):
    show(getattr, simple, name)

q = queue.Queue(3)
q.put(1)
q.put(2)
q.shutdown()
show(q.put, 3)
show(q.put_nowait, 3)
for _ in range(3):
    show(q.get)
show(q.get_nowait)
show(q.get, timeout=1)
print(q.is_shutdown)
q.task_done()
q.task_done()
show(q.task_done)
q = queue.Queue(3)
q.put(1)
q.shutdown(immediate=True)
show(q.get)
q.join()
print(q.unfinished_tasks, q.qsize())
print(queue.Empty.__module__, queue.Full.__module__, queue.ShutDown.__module__)


def fail(call):
    call()


for name, call in (('full', queue.Queue(1).put), ('empty', queue.Queue().get_nowait), ('simple', queue.SimpleQueue().get_nowait)):
    if name == 'full':
        call(1)
        target, args = call, (1, False)
    else:
        target, args = fail, (call,)
    t = threading.Thread(target=target, args=args, name=name)
    t.start()
    t.join()
