import time
from multiprocessing import Barrier, Process, Queue
from threading import BrokenBarrierError


def action():
    print('all here')


def work(n, barrier, places):
    for _ in range(2):
        places.put(barrier.wait())


def attempt(barrier, places):
    try:
        barrier.wait()
    except BrokenBarrierError as e:
        places.put(repr(e))


if __name__ == '__main__':
    places = Queue()
    barrier = Barrier(3, action)
    processes = [Process(target=work, args=(n, barrier, places)) for n in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(sorted([places.get() for _ in range(6)]))
    p = Process(target=attempt, args=(barrier, places))
    p.start()
    while barrier.n_waiting == 0:
        time.sleep(0.01)
    print(barrier.n_waiting, barrier.parties, barrier.broken)
    barrier.abort()
    print(places.get(), barrier.broken)
    p.join()
    barrier.reset()
    print(barrier.broken)
    try:
        barrier.wait(0.05)
    except BrokenBarrierError as e:
        print(repr(e))
