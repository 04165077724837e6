import queue
import time
from multiprocessing import Process, Queue


def child(inbox, outbox):
    while (item := inbox.get()) is not None:
        outbox.put(('seen', item))


if __name__ == '__main__':
    a, b = Queue(), Queue()
    p = Process(target=child, args=(a, b))
    p.start()
    for item in (1, 'text', [1, {'k': (2, None)}], 2.5, {1, 2}, b'x', True):
        a.put(item)
        print(b.get())
    a.put(None)
    p.join()
    time.sleep(0.1)
    print(a.empty(), b.qsize())
    try:
        b.get(timeout=0.05)
    except queue.Empty as e:
        print(repr(e))
    try:
        b.get_nowait()
    except queue.Empty:
        print('empty')
    c = Queue(1)
    c.put(1)
    print(c.full())
    try:
        c.put(2, block=False)
    except queue.Full as e:
        print(repr(e))
    try:
        c.put(2, timeout=0.05)
    except queue.Full:
        print('full')
    print(c.get())
