import multiprocessing as mp
import queue


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[-9:])


if __name__ == '__main__':
    full = mp.Queue(3)
    print(full.empty(), full.full(), full.qsize(), full._maxsize)
    for i in range(3):
        full.put(i)
    for call in (
        lambda: full.put(4, False), lambda: full.put(4, True, 0.01), lambda: full.put_nowait(4), lambda: full.put(4, timeout=-1),
    ):
        attempt(call)
    print(full.full(), full.qsize(), [full.get(timeout=1) for _ in range(3)])
    for call in (lambda: full.get(False), lambda: full.get(True, 0.01), full.get_nowait, lambda: full.get(timeout=-1)):
        attempt(call)
    attempt(full.join_thread)
    full.close()
    for call in (lambda: full.put(1), full.get, full.qsize):
        attempt(call)
    full.join_thread()
    full.cancel_join_thread()
    print(queue.Empty.__module__, queue.Full.__mro__[1])
    simple = mp.SimpleQueue()
    print(simple.empty())
    simple.put('x')
    print(simple.empty(), simple.get())
    simple.close()
    attempt(simple.empty)
    attempt(lambda: simple.put(1))
    attempt(simple.get)
