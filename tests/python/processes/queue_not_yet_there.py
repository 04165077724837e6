import queue
from multiprocessing import Process, Queue


def lose(q):
    # The process ends without a word to its feeder thread: it may have brought nothing out of the buffer.
    q.put('x' * 100_000)
    import os
    os._exit(7)


if __name__ == '__main__':
    q = Queue()
    p = Process(target=lose, args=(q,))
    p.start()
    p.join()
    print(p.exitcode)

    bounded = Queue(2)
    bounded.put(1)
    bounded.put(2)
    # What is on its way counts.
    print(bounded.qsize(), bounded.full())
    try:
        bounded.put_nowait(3)
    except queue.Full as e:
        print(repr(e))
    print(bounded.get(), bounded.get())
    try:
        bounded.get(timeout=0.01)
    except queue.Empty as e:
        print(repr(e))
    print(bounded.qsize(), bounded.empty(), bounded.full())
