import queue

q = queue.Queue()
print(q.empty(), q.qsize(), q.full())
for x in (1, 'two', None, [4]):
    q.put(x)
print(q.qsize(), q.empty(), [q.get() for _ in range(4)], q.empty())
q = queue.Queue(maxsize=2)
q.put('a')
q.put('b', block=False)
print(q.full(), q.maxsize)


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, repr(str(e)), type(e).__module__)


show(lambda: q.put('c', block=False))
show(lambda: q.put_nowait('c'))
show(lambda: q.put('c', timeout=0.01))
print(q.get(), q.get(timeout=1))
show(lambda: q.get(False))
show(q.get_nowait)
show(lambda: q.get(timeout=0.01))
show(lambda: q.get(timeout=-1))
show(lambda: q.put(1, timeout=-1))
print(issubclass(queue.Empty, Exception), queue.Full.__mro__[1].__name__)
