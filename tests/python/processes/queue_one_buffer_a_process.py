import threading
from multiprocessing import Process, Queue


def names():
    return sorted([thread.name for thread in threading.enumerate()])


def child(q, said):
    print(names())
    q.put('child')
    print(names())
    said.put(None)


if __name__ == '__main__':
    q, said = Queue(), Queue()
    q.put('parent')
    q.put('parent again')
    print(names())
    print(q.get(), q.get(), sep=', ')
    p = Process(target=child, args=(q, said))
    p.start()
    said.get()
    p.join()
    print(q.get(), q.empty())
    feeder = [thread for thread in threading.enumerate() if thread.name == 'QueueFeederThread'][0]
    print(feeder.daemon, feeder.is_alive())
