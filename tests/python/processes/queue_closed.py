from multiprocessing import Queue


def attempt(call, *args):
    try:
        print(call(*args))
    except (ValueError, AssertionError, OSError) as e:
        words = str(e).split()
        print(type(e).__name__, words[0], words[1][:40], words[-2], words[-1])


q = Queue()
attempt(q.join_thread)
q.put('item')
print(q.get())
q.close()
attempt(q.put, 1)
attempt(q.put_nowait, 1)
attempt(q.get)
attempt(q.get_nowait)
q.close()
q.join_thread()
q.join_thread()
attempt(q.empty)
print(q.qsize())

unused = Queue()
unused.close()
unused.join_thread()
print(unused.empty())
