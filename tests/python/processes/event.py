import time
from multiprocessing import Event, Process


def waiter(e):
    print('waits')
    print('woken', e.wait())


def timed(e):
    print('timed', e.wait(0.1))


if __name__ == '__main__':
    e = Event()
    print(e.is_set(), e.wait(0.01))
    p = Process(target=timed, args=(e,))
    p.start()
    p.join()
    w = Process(target=waiter, args=(e,))
    w.start()
    time.sleep(0.5)
    print('sets')
    e.set()
    w.join()
    print(e.is_set(), e.wait())
    e.clear()
    print(e.is_set())
