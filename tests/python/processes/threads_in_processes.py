import threading
from multiprocessing import Process

items = []


def work(n):
    items.append(n)


def child(name):
    ts = [threading.Thread(target=work, args=(n,)) for n in (1, 2)]
    for t in ts:
        t.start()
        t.join()
    print(name, items, threading.current_thread().name, threading.active_count())


if __name__ == '__main__':
    items.append(0)
    for name in 'ab':
        p = Process(target=child, args=(name,))
        p.start()
        p.join()
    print(items)
