import time
from multiprocessing import Process, Queue


def produce(q):
    for number in range(3):
        q.put(str(number) * 100_000)
    print('all put')


if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join(0.5)
    # It waits until what it has put is out of its hands.
    print(p.is_alive(), p.exitcode)
    for _ in range(3):
        item = q.get()
        print(item[0], len(item))
    p.join()
    print(p.is_alive(), p.exitcode)

    q.put('x' * 100_000)
    q.put('small')
    time.sleep(0.2)
    print(q.qsize(), q.empty(), q.full())
    print(len(q.get()), q.get(), q.qsize())
